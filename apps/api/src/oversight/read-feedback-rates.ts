import type { FeedbackRates, FeedbackRatesAnswer } from '@weilinli/contracts';
import { type FeedbackCounts, feedbackRatesOf, noFeedback, sumOfFeedback } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { AskedArea } from '../people';
import { communityDepth, countFeedback } from './count-feedback.sql';
import type { OversightDeps } from './deps';
import { readForLong, type Turns } from './heavy-read';
import { communitiesIn, namesOf } from './names-of-areas';
import type { Period } from './period';

interface Asked {
  area: AskedArea;
  period: Period;
}

/** How many fixes somebody answered for, and how many were content, in an area and each of its communities. */
export async function readFeedbackRates(
  deps: OversightDeps & { turns: Turns },
  asked: Asked,
): Promise<FeedbackRatesAnswer> {
  return readForLong(deps, (client) => answer(client, asked));
}

async function answer(client: PoolClient, { area, period }: Asked): Promise<FeedbackRatesAnswer> {
  const { rows } = await client.query<CountedRow>(countFeedback, [period.from, period.to, area.code]);
  const counted = new Map(rows.map((row) => [row.key, countsOf(row)]));
  const names =
    area.depth > communityDepth
      ? []
      : await namesOfLines(client, { areaCode: area.code, keys: [...counted.keys()] });
  const { code, kind, name } = area;
  return {
    area: { code, kind, name },
    from: period.from.toISOString(),
    to: period.to.toISOString(),
    ...presented([...counted.values()].reduce(sumOfFeedback, noFeedback)),
    communities: names
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([community, called]) => ({
        code: community,
        name: called,
        ...presented(counted.get(community) ?? noFeedback),
      })),
  };
}

/** The communities of today, and those that are no longer on the map and have fixes still. */
async function namesOfLines(
  client: PoolClient,
  { areaCode, keys }: { areaCode: string; keys: readonly string[] },
): Promise<[string, string][]> {
  const counted = await namesOf(client, keys);
  return [...new Map([...counted, ...(await communitiesIn(client, areaCode))])];
}

interface CountedRow {
  key: string;
  fixes: number;
  answered: number;
  fixed: number;
  soSo: number;
  notFixed: number;
}

function countsOf({ fixes, answered, fixed, soSo, notFixed }: CountedRow): FeedbackCounts {
  return { fixes, answered, answers: { fixed, 'so-so': soSo, 'not-fixed': notFixed } };
}

function presented(counts: FeedbackCounts): FeedbackRates {
  return { ...counts, ...feedbackRatesOf(counts) };
}
