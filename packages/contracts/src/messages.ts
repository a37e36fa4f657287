export interface InboxMessage {
  id: string;
  kind: string;
  title: string;
  body: string;
  reportId?: string;
  at: string;
  readAt?: string;
}

export interface Inbox {
  items: InboxMessage[];
  nextCursor: string | null;
  unread: number;
}
