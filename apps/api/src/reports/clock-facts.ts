import {
  actions,
  type ClockFact,
  type FiredStage,
  type HistoryEvent,
  type Limits,
  systemActions,
} from '@weilinli/domain';

/** A history entry as the clocks need it. */
export interface ClockEntry {
  reportId: string;
  sequence: number;
  event: string;
  actorRole: string;
  at: Date;
  facts: Record<string, unknown>;
}

/** What judged a report, as its history names it. */
export interface JudgedBy {
  catalogueVersion: number;
  categoryCode: string;
  conditionCode: string;
}

/** Where the words of a history get their meaning. */
export interface Judges {
  /** Undefined: the catalogue has no such condition. */
  limitsOf(judged: JudgedBy): Limits | undefined;
  /** The first version of the calendar: it judges what was submitted before there was one. */
  firstCalendar: number;
}

/**
 * The only reader of histories for clocks. A history that it cannot read is an error that names the entry: a clock that
 * is guessed would be worse than none.
 */
export function clockFactsOf(entries: readonly ClockEntry[], judges: Judges): ClockFact[] {
  return entries.flatMap((entry) => clockFactOf(entry, judges));
}

/** The stages that were fired, as the history tells it. */
export function firedStagesOf(entries: readonly ClockEntry[]): FiredStage[] {
  return entries.flatMap((entry) =>
    entry.event === 'escalate'
      ? [{ limit: textOf(entry, 'limit'), stage: textOf(entry, 'stage'), at: entry.at }]
      : [],
  );
}

/** An entry as a fact; none where it is a matter beside the lead handler's. */
function clockFactOf(entry: ClockEntry, judges: Judges): ClockFact[] {
  const { at } = entry;
  const event = eventOf(entry);
  switch (event) {
    case 'submit':
      return [
        { event, at, limits: limitsOf(entry, judges), calendar: calendarOf(entry) ?? judges.firstCalendar },
      ];
    case 'dispatch':
    case 'transfer':
      return [{ event, at, handler: handlerOf(entry), ...newerCalendar(entry) }];
    case 'assign':
      return entry.facts.as === 'co'
        ? []
        : [{ event, at, handler: handlerOf(entry), ...newerCalendar(entry) }];
    case 'return':
      return entry.actorRole === 'co-handler' ? [] : [{ event, at }];
    case 'verify':
      return [{ event, at, outcome: oneOf(entry, 'outcome', ['passed', 'failed']) }];
    case 'recategorise':
      return [{ event, at, limits: limitsOf(entry, judges), ...newerCalendar(entry) }];
    case 'suspend':
    case 'resume':
      return [{ event, at, ...newerCalendar(entry) }];
    case 'recalculate':
      return [{ event, at, calendar: calendarOf(entry) ?? missing(entry, 'calendarVersion') }];
    case 'exempt':
      return [{ event, at, handler: handlerOf(entry) }];
    // Where two have to agree, the first word moves nothing yet.
    case 'extend':
      return entry.facts.takesEffect === false ? [] : [{ event, at, ...newerCalendar(entry) }];
    case 'approve':
      return [approvalOf(entry)];
    default:
      return [{ event, at }];
  }
}

/** What was approved happens with the last word that it needs. */
function approvalOf(entry: ClockEntry): ClockFact {
  const { at } = entry;
  if (entry.facts.takesEffect === false) return { event: 'approve', at };
  if (entry.facts.takesEffect !== true) return missing(entry, 'takesEffect');
  const event = oneOf(entry, 'kind', ['transfer', 'suspend', 'extend', 'exempt']);
  if (event === 'exempt') return { event, at, handler: handlerOf(entry) };
  const calendar = newerCalendar(entry);
  return event === 'transfer'
    ? { event, at, handler: handlerOf(entry), ...calendar }
    : { event, at, ...calendar };
}

function eventOf(entry: ClockEntry): HistoryEvent {
  const event = [...actions, ...systemActions].find((known) => known === entry.event);
  return event ?? unreadable(entry, 'is an event that nobody knows');
}

function limitsOf(entry: ClockEntry, judges: Judges): Limits {
  const judged = {
    catalogueVersion: versionOf(entry, 'catalogueVersion') ?? missing(entry, 'catalogueVersion'),
    categoryCode: textOf(entry, 'categoryCode'),
    conditionCode: textOf(entry, 'conditionCode'),
  };
  return judges.limitsOf(judged) ?? unreadable(entry, `names no condition: ${JSON.stringify(judged)}`);
}

function calendarOf(entry: ClockEntry): number | undefined {
  return versionOf(entry, 'calendarVersion');
}

function newerCalendar(entry: ClockEntry): { calendar?: number } {
  const calendar = calendarOf(entry);
  return calendar === undefined ? {} : { calendar };
}

/** A version that an entry names, if it names one. */
function versionOf(entry: ClockEntry, name: 'calendarVersion' | 'catalogueVersion'): number | undefined {
  const value = entry.facts[name];
  if (value === undefined) return undefined;
  return typeof value === 'number' ? value : missing(entry, name);
}

/** A person or an organisation. */
function handlerOf(entry: ClockEntry): string {
  const { handler } = entry.facts;
  if (typeof handler !== 'object' || handler === null) return missing(entry, 'handler');
  const { personId, organisationId } = handler as { personId?: unknown; organisationId?: unknown };
  const id = personId ?? organisationId;
  return typeof id === 'string' ? id : missing(entry, 'handler');
}

function textOf(entry: ClockEntry, name: string): string {
  const value = entry.facts[name];
  return typeof value === 'string' ? value : missing(entry, name);
}

function oneOf<Word extends string>(entry: ClockEntry, name: string, words: readonly Word[]): Word {
  return words.find((word) => word === entry.facts[name]) ?? missing(entry, name);
}

function missing(entry: ClockEntry, name: string): never {
  return unreadable(entry, `has no "${name}" that can be read: ${JSON.stringify(entry.facts)}`);
}

function unreadable({ reportId, sequence, event }: ClockEntry, why: string): never {
  throw new Error(`history of report ${reportId}, entry ${sequence}, "${event}": ${why}`);
}
