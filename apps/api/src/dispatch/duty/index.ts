export { askForWaiting, waitingTask } from './ask-for-waiting';
export type { DutyDeps } from './duty-deps';
export { forgetOldPlaces } from './note-place';
export { isOnDuty, isOnLeave } from './on-duty.sql';
export { dutyRoles, requireDuty, type StaffMember } from './policy';
export { memberPlannedBy, readMember } from './read-member';
export { PersonParams } from './requests';
export { dutyRoutes } from './routes';
export { takeLeave } from './take-leave';
