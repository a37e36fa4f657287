import type { FeedbackAnswer } from '../feedback';
import { availableActions, type Question } from './decide';
import { guards } from './guards';
import type { Action, Relation } from './words';

const concerned = ['reporter', 'co-reporter', 'follower'] as const satisfies readonly Relation[];

/**
 * Whether somebody is asked how a fix is: he told of it or follows it, and did not fix it himself. While it is checked
 * he may say something else the next time; once it is closed only who has `said` nothing yet is asked, for 7 days.
 */
export function isAskedOfFix(question: Question, said: FeedbackAnswer | undefined): boolean {
  const { status, relations, facts, now } = question;
  if (!concerned.some((one) => relations.includes(one)) || !guards['not-the-fixer'](facts)) return false;
  if (status === 'resolved') return true;
  const stillOpen = facts.resolvedAt !== undefined && guards['closed-within-7-days'](facts, now);
  return status === 'closed' && stillOpen && said === undefined;
}

/**
 * What an answer does to the report, as far as the lifecycle lets this person do it; undefined: it is a word that is
 * counted and shown, and no more. So a follower, whom nobody has checked, cannot send anybody back to work by himself.
 */
export function deedOfAnswer(answer: FeedbackAnswer, question: Question): FeedbackDeed | undefined {
  const deed = deedMeant(answer, question);
  return availableActions(question).includes(deed) ? deed : undefined;
}

export type FeedbackDeed = Extract<Action, 'confirm' | 'contest' | 'reopen'>;

/** One question has three answers; "so-so" is not worth another journey. */
function deedMeant(answer: FeedbackAnswer, { status }: Question): FeedbackDeed {
  switch (answer) {
    case 'fixed':
    case 'so-so':
      return 'confirm';
    case 'not-fixed':
      // Also where it was declined nothing was fixed: contesting that is another matter, and asks for a word.
      return status === 'resolved' ? 'contest' : 'reopen';
    default:
      return answer satisfies never;
  }
}
