import type { Page } from '@weilinli/contracts';
import { useState } from 'react';
import { useLoaded } from './use-loaded';

/** A list that grows page by page: `more` asks for the next one and waits for it. */
export function usePages<Item>(
  key: string | undefined,
  load: (cursor: string | undefined) => Promise<Page<Item>>,
) {
  const { loaded, again } = useLoaded<Page<Item>>(key, () => load(undefined));
  // Pages after the first belong to the first one they were asked after.
  const [after, setAfter] = useState<{ first: Page<Item>; rest: Page<Item> } | undefined>(undefined);
  if (loaded.state !== 'ready') return { loaded, again, more: async () => undefined };
  const first = loaded.value;
  const rest = after?.first === first ? after.rest : undefined;
  const value = rest ? { items: [...first.items, ...rest.items], nextCursor: rest.nextCursor } : first;
  const more = async () => {
    const next = await load(value.nextCursor ?? undefined);
    setAfter({
      first,
      rest: { items: [...(rest?.items ?? []), ...next.items], nextCursor: next.nextCursor },
    });
  };
  return { loaded: { ...loaded, value }, again, more };
}
