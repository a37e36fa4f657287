export {
  type Actor,
  type ActorRow,
  actorOf,
  actorSelect,
  personOf,
  requireActor,
  type SignedIn,
} from './access/actor';
export { holds, organisationsOf } from './access/authority';
export { type Grant, grantIsActive } from './access/grants';
