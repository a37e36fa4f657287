import { randomUUID } from 'node:crypto';
import { openDataSource } from '@weilinli/api/src/platform/database/data-source';
import { inTransaction } from '@weilinli/api/src/platform/database/transaction';
import { createReward } from '@weilinli/api/src/rewards/shop/create-reward';
import { givePoints } from '@weilinli/api/src/rewards/testing/give-points';
import { hire, organisationOf } from '@weilinli/api/src/testing/hire';
import { Client } from 'pg';
import type { City } from '../city/city';

export interface RaceReward {
  id: string;
  price: number;
  stock: number;
  perPerson: number;
}

export interface Buyers {
  reward: RaceReward;
  /** By persona. */
  points: ReadonlyMap<string, number>;
}

const people = 100;

/**
 * A shelf, and a hundred people who want more of it than there is. Half of them have points for less than one person may
 * have, the others for more: so that almost everybody comes to one of the three limits.
 */
export async function furnishRace(
  { databaseUrl, ownerUrl }: Pick<City, 'databaseUrl' | 'ownerUrl'>,
  { stock }: { stock: number },
): Promise<Buyers> {
  const share = Math.ceil(stock / people);
  const reward = { id: randomUUID(), price: 10, stock, perPerson: Math.ceil(share * 1.35) };
  const dataSource = await openDataSource({ databaseUrl, entities: [], poolSize: 2 });
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const asOwner = {
    asOwner: async (text: string, values?: unknown[]) => (await owner.query(text, values)).rows,
  };
  const shopId = await organisationOf(asOwner, 'DEMO-PROPERTY');
  await inTransaction(dataSource, (client) => createReward(client, { ...termsOf(reward), shopId }));
  const points = new Map<string, number>();
  for (let number = 1; number <= people; number++) {
    const persona = `buyer-${number}`;
    const affords = number % 2 === 0 ? Math.floor(share * 0.7) : share * 3;
    const personId = await hire(asOwner, { persona, role: 'courier' });
    await givePoints(dataSource, { personId, points: affords * reward.price });
    points.set(persona, affords * reward.price);
  }
  await owner.end();
  await dataSource.destroy();
  return { reward, points };
}

function termsOf(reward: RaceReward) {
  const pickUp = { pickUpPlace: '物业服务中心', pickUpDays: 7 };
  return { ...reward, ...pickUp, name: '卫生纸', kind: 'goods' as const, by: undefined };
}
