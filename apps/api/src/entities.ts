import { MessageEntity } from './messages';
import { peopleEntities } from './people';

/** Every entity, named one by one: a bundle has no folders to search. */
export const entities = [...peopleEntities, MessageEntity];
