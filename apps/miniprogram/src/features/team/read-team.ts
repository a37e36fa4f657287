import type { AreaName, IndicesAnswer } from '@weilinli/contracts';
import { client } from '../api/client';
import { readDesk } from '../desk/read-desk';
import { lastDays } from '../indices/period';

const membersAtOnce = 100;

/** All that a leader's first screen shows, asked for at once. */
export async function readTeam(area: Pick<AreaName, 'code'> | undefined, now: Date) {
  const [desk, members, figures] = await Promise.all([
    readDesk(),
    area ? client.team({ areaCode: area.code, limit: membersAtOnce }) : { items: [] },
    area ? figuresOf(area.code, now) : undefined,
  ]);
  return { desk, members: members.items, figures };
}

/** Of the last month: of a day there would mostly be nothing to take a share of. They may fail alone. */
async function figuresOf(areaCode: string, now: Date): Promise<IndicesAnswer | undefined> {
  try {
    return await client.indices({ areaCode, ...lastDays(30, now) });
  } catch {
    return undefined;
  }
}
