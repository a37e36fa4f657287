import type { Channel, MessageKind } from './channel';
import type { Telling } from './telling';
import { wording } from './wording';

export interface Announcement {
  kind: MessageKind;
  personIds: readonly string[];
  reportId: string;
  sequence: number;
  telling: Telling;
}

/** Tells each of them once, through every channel. */
export async function tell(channels: readonly Channel[], announcement: Announcement): Promise<void> {
  const { kind, personIds, reportId, sequence, telling } = announcement;
  const words = wording[kind](telling);
  const { hazard, place, number, at } = telling;
  const about = { hazard, place, number, at };
  for (const personId of personIds) {
    for (const channel of channels) {
      await channel.deliver({ personId, reportId, sequence, kind, ...words, about });
    }
  }
}
