import type { NoticeKind } from '@weilinli/contracts';

interface Told {
  personId: string;
  title: string;
  body: string;
  /** What the words speak of, for channels that have only room for pieces. */
  about: { hazard: string; place: string; number: string; at: Date };
}

/** What one person is to be told about one entry of a report's history. */
export interface EntryMessage extends Told {
  reportId: string;
  sequence: number;
  kind: MessageKind;
}

/** What one person is to be told about something that stands in no history. */
export interface NoticeMessage extends Told {
  /** Names what it is about: whoever was told of it is not told of it again. */
  key: string;
  kind: NoticeKind;
  reportId?: string;
}

export type Message = EntryMessage | NoticeMessage;

export const messageKinds = [
  'new-task',
  'helping',
  'neighbour',
  'desk',
  'desk-waiting',
  'helped',
  'helper-left',
  'released',
  'transferred-in',
  'recategorised',
  'relocated',
  'moved-away',
  'accepted',
  'made-safe',
  'resolved',
  'closed',
  'rework',
  'declined',
  'reassigned',
  'taken-away',
  'withdrawn',
  'remark',
  // about time, and about checking the fix
  'verified',
  'returned',
  'check',
  'reopened',
  'paused',
  'suspended',
  'resumed',
  'extended',
  'asked',
  'second-word',
  'granted',
  'refused',
  'supervised',
  'exempted',
  // when time runs out
  'escalated',
  'unchecked',
  // to those who reported the same
  'merged',
  'unmerged',
  'shared-resolved',
  'shared-declined',
  'shared-rework',
  'shared-reopened',
  // to those who handle it
  'joined',
  'parted',
  'merged-away',
  // to those who follow it
  'followed-resolved',
  'followed-closed',
  'followed-declined',
  'followed-withdrawn',
  'followed-merged',
  'followed-unmerged',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/**
 * A way to reach people. Told the same message twice, a channel delivers it once: the job that tells it may run again
 * after a crash.
 */
export interface Channel {
  readonly name: string;
  deliver(message: Message): Promise<void>;
}
