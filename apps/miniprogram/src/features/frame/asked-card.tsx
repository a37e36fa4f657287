import { Text } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';

interface AskedCardProps {
  id: string;
  title: string;
  children: ReactNode;
}

/** What few readers of a page need: one line, and the rest – with what has to be asked for it – once it is tapped. */
export function AskedCard({ id, title, children }: AskedCardProps) {
  const [asked, setAsked] = useState(false);
  return (
    <Card id={id}>
      <Tap id={`${id}-open`} className="row row-apart" onTap={() => setAsked(!asked)}>
        <Text className="strong">{title}</Text>
        {asked ? null : <Icon name="forward" size={16} />}
      </Tap>
      {asked ? children : null}
    </Card>
  );
}
