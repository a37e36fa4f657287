import type { Entry } from '@weilinli/outbox';

interface EntrySection {
  key: 'stuck' | 'waiting' | 'done';
  words: string;
  entries: Entry[];
}

/** What needs the person first, then what goes by itself, then what has just gone. Empty sections are left out. */
export function entrySections(entries: readonly Entry[]): EntrySection[] {
  const sections: EntrySection[] = [
    { key: 'stuck', words: '要你看一下', entries: entries.filter(({ state }) => state === 'failed') },
    {
      key: 'waiting',
      words: '待提交',
      entries: entries.filter(({ state }) => state !== 'failed' && state !== 'done'),
    },
    { key: 'done', words: '刚刚提交', entries: entries.filter(({ state }) => state === 'done').reverse() },
  ];
  return sections.filter((section) => section.entries.length > 0);
}
