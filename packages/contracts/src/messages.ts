export interface InboxMessage {
  id: string;
  kind: string;
  title: string;
  body: string;
  reportId?: string;
  /** Of the report it is about. */
  reportNumber?: string;
  thumbnailUrl?: string;
  at: string;
  readAt?: string;
}

export interface Inbox {
  items: InboxMessage[];
  nextCursor: string | null;
  unread: number;
}
