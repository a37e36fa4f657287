import { spread } from './statistics';

/** The whole of something, and the same statements by pg alone, once each; both answer nothing. */
export interface Cell {
  /** Before each measurement, and not part of it. */
  prepare?: () => Promise<void>;
  whole: () => Promise<void>;
  bare: () => Promise<void>;
}

export interface Question {
  name: string;
  what: string;
  /** How much an answer holds on the average: the cost of many rows is not compared with that of few. */
  items: { large: number; small: number };
  /** How often in one measurement. */
  calls: number;
  large: Cell;
  small: Cell;
}

const cells = ['large whole', 'large bare', 'small whole', 'small bare'] as const;
type CellName = (typeof cells)[number];
type Round = Record<CellName, number>;

export interface Answer {
  what: string;
  items: Question['items'];
  /** Milliseconds of one call. */
  milliseconds: Record<CellName, ReturnType<typeof spread>>;
  /** The large city against the small one, pair by pair. */
  ratio: ReturnType<typeof spread>;
  ratioOfBareSql: ReturnType<typeof spread>;
  /** How much of the whole is the bare database's, in the large city. */
  shareOfBareSql: ReturnType<typeof spread>;
}

/** Asks each question in both cities and both ways, in a new random order each round; the first round only warms up. */
export async function measureInPairs(
  questions: readonly Question[],
  { rounds, chance, say }: { rounds: number; chance: () => number; say: (line: string) => void },
): Promise<Record<string, Answer>> {
  const measured = new Map<Question, Round[]>(questions.map((question) => [question, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const question of shuffled(questions, chance)) {
      const times: Round = { 'large whole': 0, 'large bare': 0, 'small whole': 0, 'small bare': 0 };
      for (const cell of shuffled(cells, chance)) times[cell] = await timed(question, cell);
      if (round > 0) measured.get(question)?.push(times);
    }
    say(`round ${round} of ${rounds}`);
  }
  return Object.fromEntries(
    [...measured].map(([question, times]) => [question.name, summary(question, times)]),
  );
}

async function timed(question: Question, name: CellName): Promise<number> {
  const [city, way] = name.split(' ') as ['large' | 'small', 'whole' | 'bare'];
  const cell = question[city];
  await cell.prepare?.();
  const begun = performance.now();
  for (let call = 0; call < question.calls; call++) await cell[way]();
  return (performance.now() - begun) / question.calls;
}

function summary({ what, items }: Question, rounds: readonly Round[]): Answer {
  const of = (cell: CellName) => spread(rounds.map((round) => round[cell]));
  const ratio = (above: CellName, below: CellName) =>
    spread(rounds.map((round) => round[above] / round[below]));
  return {
    what,
    items,
    milliseconds: {
      'large whole': of('large whole'),
      'large bare': of('large bare'),
      'small whole': of('small whole'),
      'small bare': of('small bare'),
    },
    ratio: ratio('large whole', 'small whole'),
    ratioOfBareSql: ratio('large bare', 'small bare'),
    shareOfBareSql: ratio('large bare', 'large whole'),
  };
}

function shuffled<T>(given: readonly T[], chance: () => number): T[] {
  const drawn = given.map((one) => ({ one, at: chance() }));
  return drawn.sort((a, b) => a.at - b.at).map(({ one }) => one);
}
