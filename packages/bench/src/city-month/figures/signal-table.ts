import { type SignalName, signalNames } from '@weilinli/domain';
import { share, type Table } from './markdown';
import type { Tally, WayCount } from './tally';

/** What each signal notices, and what it misses. */
export function signalTable(tally: Tally): Table {
  return {
    head: [
      'Signal',
      'Noticed',
      'its own kind',
      'other cheats',
      'honest',
      'Precision',
      'of its kind',
      'Recall',
      'If 1 in 1,000 cheats',
    ],
    rows: signalNames.map((name) => {
      const { all, own, other, honest, ofKind, ofHonest } = countsOf(tally, name);
      return [
        name,
        all,
        own,
        other,
        honest,
        share(own + other, all),
        share(own, all),
        share(own, ofKind),
        rarely({ recall: own / ofKind, mistakes: honest / ofHonest }),
      ];
    }),
  };
}

/** How each way to cheat ends. */
export function wayTable({ ways }: Tally): Table {
  return {
    head: [
      'Kind',
      'How',
      'Reports',
      'Noticed by its signal',
      'Points wait',
      'Ended by the handler',
      'Paid',
      'Points paid',
    ],
    rows: signalNames.flatMap((kind) =>
      [...(ways.get(kind) ?? [])]
        .sort(([, one], [, other]) => other.reports - one.reports)
        .map(([way, count]) => [kind, way, ...figuresOf(count)]),
    ),
  };
}

/** What honest people do that looks like something else. */
export function honestTable({ ways }: Tally): Table {
  return {
    head: [
      'What happened',
      'Reports',
      'Noticed by any signal',
      'Points wait',
      'Ended by the handler',
      'Paid',
      'Points paid',
    ],
    rows: [...(ways.get('honest') ?? [])]
      .sort(([, one], [, other]) => other.reports - one.reports)
      .map(([way, count]) => [way, ...figuresOf(count)]),
  };
}

function figuresOf({ reports, noticed, held, ended, paid, points }: WayCount): (number | string)[] {
  return [
    reports,
    share(noticed, reports),
    share(held, reports),
    share(ended, reports),
    share(paid, reports),
    points,
  ];
}

/** By which mistakes honest reports are noticed. */
export function mistakeTable({ mistaken }: Tally): Table {
  return {
    head: ['Signal', 'Honest reports noticed', 'What had happened'],
    rows: signalNames.map((name) => {
      const causes = [...(mistaken.get(name) ?? [])].sort(([, one], [, other]) => other - one);
      return [
        name,
        causes.reduce((sum, [, count]) => sum + count, 0),
        causes
          .slice(0, 4)
          .map(([cause, count]) => `${cause} ${count.toLocaleString('en')}`)
          .join(', ') || '–',
      ];
    }),
  };
}

function countsOf({ noticed, ways }: Tally, name: SignalName) {
  const found = noticed.get(name);
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  const reportsOf = (kind: string) =>
    sum([...(ways.get(kind)?.values() ?? [])].map(({ reports }) => reports));
  const all = sum(found?.values() ?? []);
  const own = found?.get(name) ?? 0;
  const honest = found?.get('honest') ?? 0;
  return {
    all,
    own,
    honest,
    other: all - own - honest,
    ofKind: reportsOf(name),
    ofHonest: reportsOf('honest'),
  };
}

/** The precision where only one report of a thousand is of this kind, and all others are honest: as in a decent city. */
function rarely({ recall, mistakes }: { recall: number; mistakes: number }): string {
  const right = 0.001 * recall;
  return share(right, right + 0.999 * mistakes);
}
