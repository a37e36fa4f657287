import { Text, View } from '@tarojs/components';
import type { DemoPersona } from '@weilinli/contracts';
import { insideWechat } from '../../platform/wechat';
import { Button } from '../../ui/button';
import { Card, Heading } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { Ground } from '../frame/ground';
import { LoadedView } from '../frame/loaded-view';
import { useSending } from '../frame/use-sending';
import { roleWords } from './roles';
import { signInAs, signInWithWechat } from './session';

/** Inside WeChat one button; in a browser, and in a build for one's own server, the people of the demo. */
export function SignInScreen() {
  const { busy, send } = useSending();
  return (
    <Ground id="page-sign-in">
      <View className="welcome">
        <View className="welcome-mark">
          <Icon name="manhole" size={40} />
        </View>
        <View className="welcome-name">微邻里</View>
        <View className="second">看见隐患, 拍一张; 有人来修, 修好告诉你</View>
      </View>
      {insideWechat ? (
        <Card>
          <Button
            id="sign-in-wechat"
            words="微信登录"
            size="large"
            busy={busy}
            onTap={() => void send(signInWithWechat)}
          />
        </Card>
      ) : null}
      {DEMO_PEOPLE ? (
        <DemoPeople busy={busy} onChoose={(persona) => void send(() => signInAs(persona))} />
      ) : null}
    </Ground>
  );
}

function DemoPeople({ busy, onChoose }: { busy: boolean; onChoose: (persona: string) => void }) {
  const { loaded, again } = useLoaded('demo-people', () => client.demoPersonas());
  return (
    <View>
      <Heading words="演示: 你想以谁的身份看看?" />
      <LoadedView loaded={loaded} again={again}>
        {({ items }) => (
          <Card>
            {items.map((person) => (
              <Person
                key={person.persona}
                person={person}
                busy={busy}
                onChoose={() => onChoose(person.persona)}
              />
            ))}
          </Card>
        )}
      </LoadedView>
    </View>
  );
}

function Person({ person, busy, onChoose }: { person: DemoPersona; busy: boolean; onChoose: () => void }) {
  const roles = person.roles.map((role) => roleWords[role]).join('、');
  const what = [roles, person.area].filter(Boolean).join(' · ');
  return (
    <Tap id={`sign-in-${person.persona}`} className="list-row" disabled={busy} onTap={onChoose}>
      <View className="grow">
        <View className="strong">{person.displayName}</View>
        <Text className="second">{what}</Text>
      </View>
      <Icon name="forward" />
    </Tap>
  );
}
