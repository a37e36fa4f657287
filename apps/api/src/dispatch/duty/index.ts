export { waitingTask } from './ask-for-waiting';
export { handOverDuty } from './hand-over-duty';
export { forgetOldPlaces } from './note-place';
export { isOnDuty, isOnLeave } from './on-duty.sql';
export { dutyRoles, requireDuty } from './policy';
export { memberPlannedBy, readMember } from './read-member';
export { PersonParams } from './requests';
export { dutyRoutes } from './routes';
export { takeLeave } from './take-leave';
