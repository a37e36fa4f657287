import {
  type Award,
  awardsOf,
  type CaseFacts,
  type PointRules,
  type Ruling,
  type Status,
  shippedPointRules,
} from '@weilinli/domain';

/** A report of the model: what decides its points, and nothing else. */
export interface ModelReport {
  id: string;
  by: string;
  at: Date;
  /** Which of two places far from each other. */
  place: number;
  status: Status;
  mergedInto: string | undefined;
}

/** What happened so far, remembered as it was said. */
export interface World {
  people: readonly string[];
  reports: ModelReport[];
  follows: { reportId: string; personId: string; at: Date }[];
  answers: { reportId: string; personId: string }[];
  doubts: Map<string, number>;
  rulings: Ruling[];
}

/** Caps so low that a handful of reports reaches all of them. */
export const strictRules: PointRules = {
  ...shippedPointRules,
  foundADay: 5,
  samePlaceADay: 3,
  helpedADay: 2,
  monthly: [{ after: 4, percent: 50 }],
};

export const headOf = ({ reports }: World, report: ModelReport): ModelReport =>
  reports.find(({ id }) => id === report.mergedInto) ?? report;

/** What everybody is owed, from nothing but what is remembered. */
export function everyAward(world: World): Award[] {
  const heads = world.reports.filter(({ mergedInto }) => mergedInto === undefined);
  return heads.flatMap((head) => awardsOf(factsOf(world, head), () => strictRules));
}

function factsOf(world: World, head: ModelReport): CaseFacts {
  const members = world.reports.filter((report) => headOf(world, report) === head);
  const isHere = ({ reportId }: { reportId: string }) => members.some(({ id }) => id === reportId);
  return {
    status: head.status,
    dispatched: true,
    rootId: head.id,
    reports: members.map((report) => ({
      ...{ id: report.id, reporterId: report.by, submittedAt: report.at },
      ...{ severity: 'serious', rulesVersion: 1 },
      rankOfDay: earlier(world, report).length,
      rankOfMonth: earlier(world, report).length,
      rankOfPlace: earlier(world, report).filter(({ place }) => place === report.place).length,
    })),
    followers: world.follows.filter(isHere).map((follow) => {
      const rank = world.follows.filter(
        ({ personId, at }) => personId === follow.personId && at <= follow.at,
      ).length;
      return { ...follow, followedAt: follow.at, rankOfDay: rank, rankOfMonth: rank };
    }),
    answers: world.answers.filter(isHere),
    doubts: members.map(({ id, by }) => ({ reportId: id, personId: by, weight: world.doubts.get(id) ?? 0 })),
    rulings: world.rulings.filter(isHere),
  };
}

/** Everything of the day that the same person reported up to this. */
function earlier({ reports }: World, { by, at }: ModelReport): ModelReport[] {
  return reports.filter((report) => report.by === by && report.at <= at);
}
