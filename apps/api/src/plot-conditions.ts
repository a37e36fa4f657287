import type { HistoryMoment } from './reports';

/** Which of the ways of an event it has to be for somebody to hear of it. */
export type Condition = (moment: Pick<HistoryMoment, 'facts'>) => boolean;

export const isOfTheLead: Condition = ({ facts }) => facts.as !== 'co';
export const isHelp: Condition = ({ facts }) => facts.as === 'co';
export const isHelpGiven: Condition = ({ facts }) => facts.as === 'co' && facts.release !== true;
export const isHelpTaken: Condition = ({ facts }) => facts.as === 'co' && facts.release === true;

/** What is dispatched anew in the same breath does not ring at a desk. */
export const needsADesk: Condition = ({ facts }) => facts.as !== 'co' && facts.goesOn !== true;

/** Who gets it because it has moved is told of a new task. */
export const staysWithHandler: Condition = ({ facts }) => facts.handlerStays === true;
