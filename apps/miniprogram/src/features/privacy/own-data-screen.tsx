import { Text, View } from '@tarojs/components';
import type { OwnData } from '@weilinli/contracts';
import { useState } from 'react';
import { takeAway, takesAwayAs } from '../../platform/take-away';
import { Button } from '../../ui/button';
import { Card, Heading } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Slot } from '../../ui/slot';
import { Tap } from '../../ui/tap';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { say } from '../frame/toast';
import { useLater, useLaterThan } from '../frame/use-later';
import { useSending } from '../frame/use-sending';
import { EraseCard } from './erase-card';
import { rowWords, sectionWords } from './own-data-words';

/** So many rows of a section are shown; all of them are in what is taken away. */
const shown = 20;
/** So many sections fill a screen; the others follow. */
const atFirst = 10;

/** Everything that is stored about me, a way to take it along, and the end of it. */
export function OwnDataScreen() {
  const { loaded, again } = useLoaded('own-data', () => client.ownData());
  const later = useLaterThan(loaded.state !== 'waiting');
  return (
    <View>
      <LoadedView loaded={loaded} again={() => void again()}>
        {(data) => <Data data={data} />}
      </LoadedView>
      <Slot>{later ? <EraseCard /> : null}</Slot>
    </View>
  );
}

function Data({ data }: { data: OwnData }) {
  const [open, setOpen] = useState<string | undefined>(undefined);
  const later = useLater();
  const filled = Object.entries(data.sections).filter(([, rows]) => rows.length > 0);
  const sections = later ? filled : filled.slice(0, atFirst);
  const { busy, send } = useSending();
  const take = async () => {
    await takeAway('weilinli-my-data.json', JSON.stringify(data, null, 1));
    say(takesAwayAs === 'file' ? '已下载' : '已复制, 可以粘贴到别处');
  };
  return (
    <View>
      <Heading words="存着的一切" />
      <Card id="own-data">
        {sections.map(([name, rows]) => (
          <View key={name}>
            <Tap
              id={`own-${name}`}
              className="list-row"
              onTap={() => setOpen(open === name ? undefined : name)}
            >
              <Text className="grow">{sectionWords[name]?.title ?? name}</Text>
              <Text className="second">{rows.length} 条</Text>
              <Icon name={open === name ? 'close' : 'forward'} />
            </Tap>
            {open === name ? <Rows name={name} rows={rows} /> : null}
          </View>
        ))}
      </Card>
      <View className="inset">
        <Button
          id="own-take"
          words={takesAwayAs === 'file' ? '下载一份' : '复制一份'}
          kind="outline"
          busy={busy}
          onTap={() => void send(take)}
        />
      </View>
    </View>
  );
}

function Rows({ name, rows }: { name: string; rows: readonly Record<string, unknown>[] }) {
  return (
    <View>
      {rows.slice(0, shown).map((row) => (
        <View key={JSON.stringify(row)} className="second sheet-gap">
          {rowWords(name, row)}
        </View>
      ))}
      {rows.length > shown ? (
        <View className="second sheet-gap">还有 {rows.length - shown} 条, 都在你拿走的那一份里</View>
      ) : null}
    </View>
  );
}
