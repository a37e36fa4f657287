import type { HistoryEntry } from '@weilinli/contracts';
import { momentWords, reasons } from '@weilinli/domain';
import type { TimelineEntry } from '../../ui/timeline';
import { scoreWords } from '../actions/score-words';
import { handlerName } from '../reports/state-words';
import { escalationNote } from './escalation-words';
import { whatHappened } from './event-what';
import { instantIn, recordIn, textIn } from './facts';

/** The history as a person reads it: newest first. */
export function timelineOf(entries: readonly HistoryEntry[], now: Date): TimelineEntry[] {
  return [...entries]
    .sort((a, b) => b.sequence - a.sequence)
    .map((entry) => ({
      key: String(entry.sequence),
      what: whatHappened(entry),
      when: whenWords(entry, now),
      ...(who(entry) ? { who: who(entry) } : {}),
      ...(noteOf(entry, now) ? { note: noteOf(entry, now) } : {}),
      photos: (entry.photos ?? []).map(({ thumbnailUrl }) => thumbnailUrl),
    }));
}

// Without signal much arrives later than it was done: both times matter, and lateness counts by receipt.
const worthTelling = 5 * 60_000;

/** 今天 11:32 收到, 今天 10:20 做的. */
function whenWords({ at, performedAt }: Pick<HistoryEntry, 'at' | 'performedAt'>, now: Date): string {
  const received = new Date(at);
  const done = performedAt === undefined ? received : new Date(performedAt);
  const words = momentWords(now, received);
  if (received.getTime() - done.getTime() < worthTelling) return words;
  return `${words} 收到, ${momentWords(now, done)} 做的`;
}

function who({ event, actor, facts }: HistoryEntry): string {
  const handler = handlerOf(facts.handler);
  // What the system did needs no author.
  const author = actor && actor.role !== 'system' ? handlerName(actor) : '';
  return [author, handler ? concerning({ event, facts }, handler) : ''].filter(Boolean).join(' · ');
}

function concerning({ event, facts }: Pick<HistoryEntry, 'event' | 'facts'>, handler: string): string {
  if (event === 'return') return '';
  if (event === 'exempt' || event === 'approve' || facts.as === 'co') return handler;
  return `交给${handler}`;
}

function handlerOf(fact: unknown): string | undefined {
  const { displayName, role } = recordIn(fact) ?? {};
  const name = textIn(displayName);
  return name && handlerName({ displayName: name, role: textIn(role) ?? '' });
}

function noteOf({ event, reason, note, facts }: HistoryEntry, now: Date): string {
  const known = Object.entries(reasons).find(([code]) => code === reason)?.[1];
  const score = scoreWords(facts.score);
  const said = [known, score, note].filter(Boolean).join(': ');
  return [said, aboutIt({ event, facts }, now)].filter(Boolean).join('。');
}

/** What has to be known beside what was said. */
function aboutIt({ event, facts }: Pick<HistoryEntry, 'event' | 'facts'>, now: Date): string {
  switch (event) {
    case 'escalate':
      return escalationNote(facts) ?? '';
    case 'suspend':
    case 'request':
    case 'approve': {
      const until = instantIn(facts.until);
      return until ? `到 ${momentWords(now, until)}` : '';
    }
    case 'transfer':
    case 'assign':
      return facts.bound === true ? '由共同上级决定, 不能再退回' : '';
    case 'join':
    case 'part':
      return numbersIn(facts.reports).join('、');
    default:
      return '';
  }
}

function numbersIn(reports: unknown): string[] {
  return Array.isArray(reports)
    ? reports.flatMap((report: unknown) => textIn(recordIn(report)?.number) ?? [])
    : [];
}
