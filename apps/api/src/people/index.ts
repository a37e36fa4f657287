export {
  type Actor,
  type ActorRow,
  actorOf,
  actorSelect,
  consentingActorOf,
  requireActor,
} from './access/actor';
export { answersForArea } from './access/answers-for';
export { type AskedArea, askedArea } from './access/asked-area';
export { holds, organisationsOf } from './access/authority';
export { type Grant, grantIsActive } from './access/grants';
export type { StoryAreas } from './demo/demo-people';
export { seedDemoPeople } from './demo/seed-demo-people';
export { demoTokens } from './demo/sign-in-as';
export { peopleEntities } from './people-entities';
export { peopleRoutes } from './people-routes';
export { hasConsent } from './privacy/consent.sql';
export { erasedName, forgetName, forgetNameTask } from './privacy/erase-account';
export { peopleStore } from './privacy/people-store';
export type { PersonalStore } from './privacy/personal-store';
export { forgetOldSignIns } from './sign-in/forget-old-sign-ins';
export type { HandOver } from './staff/bind-staff';
export { countAttempt } from './staff/count-attempt';
export type { StaffCode } from './staff/give-staff-codes';
export { importStaff, type StaffImport, StaffListMistakes } from './staff/import-staff';
export { codeOf, hashOfCode } from './staff/staff-code';
