import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { open, startAt } from '../../platform/navigation';
import { insideWechat } from '../../platform/wechat';
import { aboveKeyboard } from '../../ui/above-keyboard';
import { Button } from '../../ui/button';
import { Card, Heading } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Icon, type IconName } from '../../ui/icon';
import { Names } from '../../ui/names';
import { Sheet } from '../../ui/sheet';
import { Tap } from '../../ui/tap';
import { problemWords } from '../api/problem-words';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { SignOutButton } from '../outbox/sign-out-button';
import { mayRide, rememberRiding } from '../session/rider-mode';
import { rolesOf, roleWords } from '../session/roles';
import { bindStaff, type SignedIn, setLargeType, switchRole } from '../session/session';
import { SubscriptionsCard } from '../subscribe/subscriptions-card';
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
          <View className="row row-wrap sheet-gap" {...{ role: 'radiogroup', ariaLabel: '切换身份' }}>
            {roles.map((one) => (
              <Chip
                key={one}
                id={`role-${one}`}
                words={roleWords[one]}
                chosen={one === role}
                onTap={() => switchRole(one)}
              />
            ))}
          </View>
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
      <View className="photos">
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

interface SettingProps {
  id: string;
  icon: IconName;
  words: string;
  answer?: string;
  on?: boolean;
  onTap: () => void;
}

function Setting({ id, icon, words, answer, on, onTap }: SettingProps) {
  const asSwitch = on === undefined ? {} : { role: 'switch' as const, chosen: on };
  return (
    <Tap id={id} label={words} className="list-row" onTap={onTap} {...asSwitch}>
      <Icon name={icon} />
      <Text className="grow">{words}</Text>
      {answer ? <Text className="second">{answer}</Text> : <Icon name="forward" />}
    </Tap>
  );
}

function BindSheet({ onClose }: { onClose: () => void }) {
  const [code, setCode] = useState('');
  const { busy, send } = useSending();
  const bind = async () => {
    if (code.trim() === '') return say('请先填绑定码');
    await bindStaff(code.trim());
    say('已绑定, 可以在上面切换身份');
    onClose();
  };
  return (
    <Sheet id="bind-sheet" title="绑定工号" onClose={onClose}>
      <View className="second">请输入管理员给你的一次性绑定码</View>
      <Input
        {...aboveKeyboard}
        id="bind-code"
        className="field sheet-gap"
        value={code}
        placeholder="绑定码"
        onInput={({ detail }) => setCode(detail.value)}
      />
      <View className="sheet-gap">
        <Button id="bind-send" words="绑定" size="large" busy={busy} onTap={() => void send(bind)} />
      </View>
    </Sheet>
  );
}
