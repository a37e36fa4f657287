import { Text } from '@tarojs/components';
import type { Role } from '@weilinli/contracts';
import { open } from '../../platform/navigation';
import { Card, Heading } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { workLinks } from './links';

/** What a role works with, besides its tabs. */
export function WorkLinks({ role }: { role: Role }) {
  const links = workLinks(role);
  if (links.length === 0) return null;
  return (
    <>
      <Heading words="工作" />
      <Card id="work">
        {links.map(({ page, words, icon }) => (
          <Tap key={page} id={`work-${page}`} role="link" className="list-row" onTap={() => open(page)}>
            <Icon name={icon} />
            <Text className="grow">{words}</Text>
            <Icon name="forward" />
          </Tap>
        ))}
      </Card>
    </>
  );
}
