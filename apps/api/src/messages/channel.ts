/** What one person is to be told about one entry of a report's history. */
export interface Message {
  personId: string;
  reportId: string;
  sequence: number;
  kind: MessageKind;
  title: string;
  body: string;
}

export const messageKinds = [
  'new-task',
  'helping',
  'neighbour',
  'desk',
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
