import type { Entry, Outbox } from '@weilinli/outbox';

/** How an entry stands for somebody who waits for it. */
export type Standing = 'sent' | 'refused' | 'conflict' | 'later' | 'on-its-way';

/** `undefined`: it is no longer there, because it was deleted. */
export function standingOf(entry: Entry | undefined): Standing {
  if (!entry) return 'refused';
  if (entry.conflict) return entry.conflict.evidence === 'sending' ? 'on-its-way' : 'conflict';
  if (entry.state === 'done') return 'sent';
  if (entry.state === 'failed') return 'refused';
  return entry.notBefore === undefined ? 'on-its-way' : 'later';
}

/** Waits until this entry is sent, refused or put off, or until `patience` ends, whichever is first. */
export function settled(
  outbox: Pick<Outbox, 'entries' | 'listen'>,
  id: string,
  patience: Promise<void>,
): Promise<Standing> {
  return new Promise((resolve) => {
    const look = () => {
      const standing = standingOf(outbox.entries().find((entry) => entry.id === id));
      if (standing === 'on-its-way') return;
      stop();
      resolve(standing);
    };
    const stop = outbox.listen(look);
    void patience.then(() => {
      stop();
      resolve('later');
    });
    look();
  });
}
