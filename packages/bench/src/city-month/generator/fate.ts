import type { Chance } from './chance';
import type { Course } from './hazard';
import { hour, type Intent, minute } from './intent';
import type { Kind } from './kinds';

/** What becomes of a report, and when. */
export function courseOf(
  intent: Pick<Intent, 'at' | 'meets' | 'handlerIsInIt'>,
  kind: Kind,
  chance: Chance,
): Course {
  const course = drawn(intent, kind, chance);
  const { takenOnAt, fixedAt, endsAt } = course;
  // To the millisecond, as instants are kept.
  return {
    ...course,
    takenOnAt: Math.round(takenOnAt),
    fixedAt: Math.round(fixedAt),
    endsAt: Math.round(endsAt),
  };
}

/** Nobody's own word closes what he fixed himself: a leader looks at it, and then nobody says anything for three days. */
export function closedBySilence(course: Course): Course {
  if (course.fate !== 'closed') return course;
  return { ...course, contested: false, endsAt: course.fixedAt + silence };
}

const silence = 72 * hour;

function drawn(
  { at, meets, handlerIsInIt }: Pick<Intent, 'at' | 'meets' | 'handlerIsInIt'>,
  kind: Kind,
  chance: Chance,
): Course {
  // A friend closes what he never went to see, and who reported it says that it is fixed.
  if (handlerIsInIt) {
    const takenOnAt = at + chance.between(1, 20) * minute;
    const fixedAt = takenOnAt + chance.between(1, 12) * minute;
    return {
      fate: 'closed',
      takenOnAt,
      fixedAt,
      endsAt: fixedAt + chance.between(1, 15) * minute,
      contested: false,
    };
  }
  if (meets === 'nothing') {
    // The worker goes there and finds nothing; one in four says that it is fixed, because that is quicker.
    return chance.happens(0.25)
      ? mended({ at, kind, contested: false }, chance)
      : over('declined', at + goesThere(chance));
  }
  const lot = chance.next();
  if (lot < 0.015) return over('withdrawn', at + chance.between(2, 40) * minute);
  // No case by the catalogue, private ground, long known.
  if (lot < 0.08) return over('declined', at + goesThere(chance));
  return mended({ at, kind, contested: chance.happens(0.03) }, chance);
}

function goesThere(chance: Chance): number {
  return chance.spread(5, 0.7) * hour;
}

function over(fate: 'declined' | 'withdrawn', endsAt: number): Course {
  return { fate, takenOnAt: endsAt, fixedAt: endsAt, endsAt, contested: false };
}

function mended(
  { at, kind, contested }: { at: number; kind: Kind; contested: boolean },
  chance: Chance,
): Course {
  const fixedAt = at + (contested ? 2 : 1) * chance.spread(kind.hours, 0.6) * hour;
  // Bicycles are moved in minutes by who says that he is coming only once he is there.
  const worked = chance.spread(kind.severity === 'minor' ? 20 : 60, 0.9) * minute;
  const takenOnAt = Math.max(at + minute, fixedAt - worked);
  // Half of the reporters say so; for the others it is closed after three days of silence.
  const answers = chance.happens(0.5);
  const endsAt = fixedAt + (answers ? chance.spread(2, 1) * hour : silence);
  return {
    fate: 'closed',
    takenOnAt,
    fixedAt: Math.max(fixedAt, takenOnAt + minute),
    endsAt: Math.max(endsAt, takenOnAt + 2 * minute),
    contested,
  };
}
