/**
 * What is counted of the reports that were submitted in a period, each as its history stands at the moment of counting.
 * The words are what the documentation and a table's headings say.
 */
export const countWords = {
  reported: {
    name: '上报数',
    meaning: 'every report submitted in the period, whatever became of it',
  },
  filed: {
    name: '立案数',
    meaning: 'reported, and not declined, withdrawn or merged into another: those are no cases of their own',
  },
  suspended: {
    name: '挂账数',
    meaning: 'filed, and suspended now: nothing is due of it until it is resumed',
  },
  handled: {
    name: '处置数',
    meaning:
      'filed, and its fix stands: resolved, and not doubted since by a check, an objection or a reopening',
  },
  dueToHandle: {
    name: '应处置数',
    meaning: 'handled, or not handled although its deadline for resolving has passed; without the suspended',
  },
  closed: {
    name: '结案数',
    meaning: 'filed and closed, by its reporter’s word or after the silence, and not reopened',
  },
  dueToClose: {
    name: '应结案数',
    meaning:
      'closed, or not closed although it should be: the deadline for resolving has passed and, where a fix stands, the 72 hours for the reporter’s word as well; without the suspended',
  },
  closedInTime: {
    name: '按期结案数',
    meaning:
      'closed, and the fix that closed it was received no later than the deadline as it stood then, with pauses and extensions; an exempted handler changes nothing here',
  },
  fixed: {
    name: '有过处置反馈数',
    meaning: 'filed, and resolved at least once, whether or not the fix was doubted',
  },
  reworked: {
    name: '返工数',
    meaning:
      'filed, and a fix was doubted at least once; a report counts once, however often it was done again',
  },
  judgedDispatches: {
    name: '已应答派遣数',
    meaning:
      'filed, and its first handler has accepted, or no longer has it; who was not yet able to answer is left out',
  },
  accurateDispatches: {
    name: '准确派遣数',
    meaning:
      'the first handler accepted it, and nobody returned it or gave it to another; helpers beside him do not matter',
  },
} as const;

export type CountName = keyof typeof countWords;
export const countNames = Object.keys(countWords) as readonly CountName[];
export type Counts = Readonly<Record<CountName, number>>;

export const noCounts: Counts = Object.freeze(
  Object.fromEntries(countNames.map((name) => [name, 0])),
) as Counts;

/** The counts of two groups without a report in common. */
export function sumOfCounts(one: Counts, other: Counts): Counts {
  return Object.fromEntries(countNames.map((name) => [name, one[name] + other[name]])) as Counts;
}
