import { type Award, awardsOf, type Holding, sameHolding } from '@weilinli/domain';
import type { Held, ReadCase } from './read-case';

/** A step of the ledger that is missing: what it holds for an award is not what the award is. */
export interface Move {
  reportId: string;
  personId: string;
  kind: Award['kind'];
  step: number;
  from: Holding;
  to: Holding;
  because: readonly string[];
  rulesVersion: number | undefined;
}

const nothing: Holding = { state: 'none', points: 0 };

/** Everything by which the ledger differs from what the facts say, computed from scratch. */
export function movesOf({ facts, rulesOf, held }: ReadCase): Move[] {
  const awards = awardsOf(facts, rulesOf);
  const due = awards.map((award) =>
    moveTo(
      award,
      held.find((one) => sameKey(one, award)),
    ),
  );
  const gone = held
    .filter((one) => !awards.some((award) => sameKey(one, award)))
    .map((one) => moveAway(one, awards));
  // What is taken away goes first: a debt that is not there any more need not be paid.
  return [...gone, ...due].filter(({ from, to }) => !sameHolding(from, to));
}

function moveTo(award: Award, held: Held | undefined): Move {
  const { reportId, personId, kind, state, points, because, rulesVersion } = award;
  return {
    ...{ reportId, personId, kind, because, rulesVersion },
    step: (held?.step ?? 0) + 1,
    from: held?.holding ?? nothing,
    to: points === 0 ? nothing : { state, points },
  };
}

/** He has no such award any more: another was first, or the reports are two again. */
function moveAway({ reportId, personId, kind, step, holding }: Held, awards: readonly Award[]): Move {
  const instead = awards.find((award) => award.personId === personId);
  return {
    ...{ reportId, personId, kind },
    step: step + 1,
    from: holding,
    to: nothing,
    because: instead?.because ?? ['与这个问题不再有关'],
    rulesVersion: instead?.rulesVersion,
  };
}

type Key = Pick<Held, 'reportId' | 'personId' | 'kind'>;

function sameKey(one: Key, other: Key): boolean {
  return one.reportId === other.reportId && one.personId === other.personId && one.kind === other.kind;
}
