export type { Channel, MessageKind } from './channel';
export { inboxChannel } from './inbox-channel';
export { MessageEntity } from './message.entity';
export { messageRoutes } from './routes';
export { tell } from './tell';
export { reasonWords, type Telling } from './wording';
