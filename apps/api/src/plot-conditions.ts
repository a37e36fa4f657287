import type { RequestKind } from '@weilinli/domain';
import type { HistoryMoment } from './reports';

/** Which of the ways of an event it has to be for somebody to hear of it. */
export type Condition = (moment: Pick<HistoryMoment, 'facts' | 'actorRole'>) => boolean;

/** Said by who handles it, looks after the place or answers for it: a message to everybody who told of it. */
export const isFromStaff: Condition = ({ actorRole }) =>
  actorRole !== 'reporter' && actorRole !== 'co-reporter';

export const isOfTheLead: Condition = ({ facts }) => facts.as !== 'co';
export const isHelp: Condition = ({ facts }) => facts.as === 'co';
export const isHelpGiven: Condition = ({ facts }) => facts.as === 'co' && facts.release !== true;
export const isHelpTaken: Condition = ({ facts }) => facts.as === 'co' && facts.release === true;

/** What is dispatched anew in the same breath does not ring at a desk. */
export const needsADesk: Condition = ({ facts }) => facts.as !== 'co' && facts.goesOn !== true;

/** Who gets it because it has moved is told of a new task. */
export const staysWithHandler: Condition = ({ facts }) => facts.handlerStays === true;

/** A word on a fix is the last one that was needed, or there is one more to wait for. */
export const isLastWord: Condition = ({ facts }) => facts.waitsFor === undefined;
export const waitsForLeader: Condition = ({ facts }) => facts.waitsFor === 'leader';

/** A check fails, passes, or passes and closes what the reporter has agreed to before. */
export const isFailed: Condition = ({ facts }) => facts.outcome === 'failed';
export const isPassed: Condition = ({ facts }) => facts.outcome === 'passed' && facts.closes !== true;
export const isPassedAtLast: Condition = ({ facts }) => facts.outcome === 'passed' && facts.closes === true;

/** Something speaks against the photo of a fix. */
export const isDoubted: Condition = ({ facts }) =>
  Array.isArray(facts.needsLeader) && facts.needsLeader.length > 0;

/** A stage of a limit that somebody still has to meet, or the bell for a fix that nobody has checked. */
export const isOfALimit: Condition = ({ facts }) => facts.limit !== 'verify' && facts.met !== true;
export const isUnchecked: Condition = ({ facts }) => facts.limit === 'verify';

/** What was asked for happens, or one more has to agree to it. */
export const takesEffect: Condition = ({ facts }) => facts.takesEffect === true;
export const needsAnother: Condition = ({ facts }) => facts.takesEffect === false;
export const isGranted =
  (kind: RequestKind): Condition =>
  ({ facts }) =>
    facts.kind === kind && facts.takesEffect === true;
