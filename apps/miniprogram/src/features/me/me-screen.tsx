import { View } from '@tarojs/components';
import { useState } from 'react';
import { open, startAt } from '../../platform/navigation';
import { insideWechat } from '../../platform/wechat';
import { Card, Heading } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Icon } from '../../ui/icon';
import { Names } from '../../ui/names';
import { problemWords } from '../api/problem-words';
import { say } from '../frame/toast';
import { SignOutButton } from '../outbox/sign-out-button';
import { mayRide, rememberRiding } from '../session/rider-mode';
import { rolesOf, roleWords } from '../session/roles';
import { type SignedIn, setLargeType, switchRole } from '../session/session';
import { SubscriptionsCard } from '../subscribe/subscriptions-card';
import { BindSheet } from './bind-sheet';
import { Setting } from './setting';
import { WorkLinks } from './work-links';

/** Who I am here, as what I work, how large the letters are. */
export function MeScreen({ session }: { session: SignedIn }) {
  const { me, role } = session;
  const roles = rolesOf(me.roles.map((grant) => grant.role));
  const [binding, setBinding] = useState(false);
  return (
    <View>
      <Card id="me">
        <View className="row">
          <View className="empty-drawing">
            <Icon name="person" size={24} />
          </View>
          <View className="grow">
            <View className="strong title">{me.displayName}</View>
            <Names names={placeOfRole(session)} between="·" />
          </View>
        </View>
        {roles.length > 1 ? (
          <Chips
            name="role"
            label="切换身份"
            choices={roles.map((key) => ({ key, words: roleWords[key] }))}
            chosen={role}
            onChoose={switchRole}
          />
        ) : null}
      </Card>
      <WorkLinks role={role} />
      {mayRide(session) ? (
        <>
          <Heading words="小蜜蜂" />
          <Card>
            <Setting id="points" icon="points" words="积分、兑换、红榜" onTap={() => open('points')} />
            <Setting id="stations" icon="station" words="户外驿站" onTap={() => open('stations')} />
            {role === 'courier' ? (
              <Setting id="part-time" icon="people" words="兼职网格员" onTap={() => open('part-time')} />
            ) : null}
          </Card>
        </>
      ) : null}
      <Heading words="设置" />
      <Card>
        <Setting
          id="large-type"
          icon="letters"
          words="关怀模式"
          answer={me.settings.largeType ? '大字已打开' : '大字已关闭'}
          on={me.settings.largeType}
          onTap={() =>
            void setLargeType(!me.settings.largeType).catch((error: unknown) => say(problemWords(error)))
          }
        />
        {mayRide(session) ? (
          <Setting
            id="rider-mode"
            icon="bike"
            words="骑手模式"
            onTap={() => {
              rememberRiding(me.id, 'on');
              startAt('rider');
            }}
          />
        ) : null}
        {insideWechat ? (
          <Setting id="bind" icon="shield" words="绑定工号" onTap={() => setBinding(true)} />
        ) : null}
      </Card>
      <SubscriptionsCard role={role} />
      <Heading words="隐私" />
      <Card>
        <Setting id="privacy" icon="shield" words="隐私说明" onTap={() => open('privacy')} />
        <Setting id="my-data" icon="list" words="我的数据与注销" onTap={() => open('my-data')} />
      </Card>
      <View className="inset">
        <SignOutButton />
      </View>
      {binding ? <BindSheet onClose={() => setBinding(false)} /> : null}
    </View>
  );
}

function placeOfRole({ me, role }: SignedIn): string[] {
  const grant = me.roles.find((one) => one.role === role);
  return [roleWords[role], grant?.area?.name ?? grant?.organisation?.name].flatMap((name) => name ?? []);
}
