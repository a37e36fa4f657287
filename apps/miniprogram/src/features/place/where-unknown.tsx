import { View } from '@tarojs/components';
import { canOpenSettings, openSettings } from '../../platform/permissions';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { findHereNow, type Here, stayAt } from './here';

const words = {
  refused: '还不知道你在哪里: 定位没有打开',
  unavailable: '还不知道你在哪里: 手机没有给出位置',
};

interface WhereUnknownProps {
  because: Extract<Here, { state: 'unknown' }>['because'];
  demo: boolean;
  onChooseOnMap: () => void;
}

/** A way forward where the phone does not tell its place. */
export function WhereUnknown({ because, demo, onChooseOnMap }: WhereUnknownProps) {
  return (
    <Card id="where-unknown">
      <View>{words[because]}</View>
      <View className="row row-wrap sheet-gap">
        <Button
          id="place-again"
          words="再试一次"
          icon="locate"
          kind="outline"
          onTap={() => void findHereNow()}
        />
        {because === 'refused' && canOpenSettings ? (
          <Button
            id="place-settings"
            words="打开定位"
            kind="outline"
            onTap={() => void openSettings().then(findHereNow)}
          />
        ) : null}
        <Button id="place-on-map" words="在地图上选" kind="outline" onTap={onChooseOnMap} />
        {demo ? (
          <Button id="place-example" words="用示例位置" kind="outline" onTap={() => stayAt(DEMO_PLACE)} />
        ) : null}
      </View>
    </Card>
  );
}
