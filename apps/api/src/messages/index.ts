export type { Channel, MessageKind } from './channel';
export { handOverMessages } from './hand-over';
export { inboxChannel } from './inbox-channel';
export { MessageEntity } from './message.entity';
export { personalMessages } from './personal-messages';
export { messageRoutes } from './routes';
export { tell } from './tell';
export type { Telling } from './telling';
export { reasonWords } from './wording';
