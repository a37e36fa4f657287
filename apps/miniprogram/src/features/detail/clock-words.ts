import type { EscalationStage, HandlerClockAnswer, HistoryEntry, ReportClock } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { handlerName } from '../reports/state-words';
import { escalatedWords, escalationNote, levelNames } from './escalation-words';

export interface ToldLine {
  key: string;
  when: string;
  words: string;
}

/** Who was told, and at what: oldest first. */
export function toldLines(history: readonly HistoryEntry[], now: Date): ToldLine[] {
  return history
    .filter(({ event }) => event === 'escalate')
    .sort((a, b) => a.sequence - b.sequence)
    .flatMap(({ sequence, at, facts }) => {
      const told = escalatedWords(facts);
      return told
        ? [
            {
              key: String(sequence),
              when: momentWords(now, new Date(at)),
              words: [told, escalationNote(facts)].filter(Boolean).join(', '),
            },
          ]
        : [];
    });
}

interface ToCome {
  clock: Pick<ReportClock, 'stages'>;
  /** Absent: not known to the reader; then it is told when, and not who. */
  stages?: readonly EscalationStage[] | undefined;
}

// What lies farther off changes most before it comes.
const told = 3;

/** Who is told next, if nothing happens: the next few, soonest first. */
export function toBeToldLines({ clock, stages = [] }: ToCome, now: Date): ToldLine[] {
  return clock.stages.toCome.slice(0, told).flatMap(({ limit, stage, percent, at, provisionalYear }) => {
    const who = levelNames(stages.find((one) => one.stage === stage)?.levels);
    const note = escalationNote({ limit, percent });
    if (!note) return [];
    const when = momentWords(now, new Date(at));
    return [
      {
        key: `${limit} ${stage}`,
        when: provisionalYear === undefined ? when : `暂按 ${when}`,
        words: [note, `提醒${who === '' ? '下一级' : who}`].join(': '),
      },
    ];
  });
}

/** Whose time it was: from when until when, and whether he was late. */
export function handlerLines(handlers: readonly HandlerClockAnswer[], now: Date): ToldLine[] {
  return handlers.map((handler) => {
    const { id, displayName, role, since, leftAt, lateness } = handler;
    const from = momentWords(now, new Date(since));
    return {
      key: `${id} ${since}`,
      when: leftAt === undefined ? `${from} 起` : `${from} 至 ${momentWords(now, new Date(leftAt))}`,
      words: `${handlerName({ displayName, role })}: ${latenessWords(lateness)}`,
    };
  });
}

function latenessWords({ late, counts }: HandlerClockAnswer['lateness']): string {
  if (!late) return '没有超时';
  return counts ? '超时' : '超时, 已免责';
}
