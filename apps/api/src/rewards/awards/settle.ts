import { entriesFor, movedWords } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { notify } from '../../messages';
import { onConnection } from '../../platform/database/on-connection';
import { inTransaction } from '../../platform/database/transaction';
import { type Account, type HeldAccounts, holdAccounts } from '../ledger/accounts';
import { enter } from '../ledger/post';
import type { PointRulesHolder } from '../rules';
import { type Move, movesOf } from './moves-of';
import { type Entered, noticesOf } from './notices-of';
import { readCase } from './read-case';

export interface SettleDeps {
  dataSource: DataSource;
  newId: () => string;
  pointRules: PointRulesHolder;
}

/** So often others may have been faster with the same report before it is left to the next run of the job. */
const rounds = 10;

/**
 * Brings the ledger to what a report and what was merged with it are worth now. One statement finds out whether
 * anything is missing, and mostly nothing is. What is posted is looked at once more: whatever changed meanwhile was
 * either seen by that look or is followed by a settling of its own, so no lock is held while the facts are read, and of
 * two who find the same step missing one enters it. May run any number of times, anywhere, at once.
 */
export async function settle(deps: SettleDeps, reportId: string): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const moves = await onConnection(deps.dataSource, async (client) => {
      const found = await readCase(deps, client, reportId);
      return found ? movesOf(found) : [];
    });
    if (moves.length === 0) return;
    await inTransaction(deps.dataSource, (client) => enterMoves(deps, client, moves));
  }
  throw new Error(`the points of report ${reportId} do not settle`);
}

async function enterMoves(
  { newId }: Pick<SettleDeps, 'newId'>,
  client: PoolClient,
  moves: readonly Move[],
): Promise<void> {
  const held = await holdAccounts(
    client,
    moves.map(({ personId }) => personId),
  );
  const entered: Entered[] = [];
  for (const move of moves) entered.push(...(await enterMove(client, held, move)));
  for (const notice of noticesOf(entered)) await notify(client, { id: newId(), ...notice });
}

/** Nothing where another was faster. */
async function enterMove(client: PoolClient, held: HeldAccounts, move: Move): Promise<Entered[]> {
  const { reportId, personId, kind, step, from, to, because, rulesVersion } = move;
  const moved = entriesFor({ from, to, balances: held.balancesOf(personId) });
  const posted = await enter(client, held, {
    source: `award:${reportId}:${personId}:${kind}:${step}`,
    ...{ kind, personId, reportId, step },
    words: movedWords(from, to),
    facts: { from, to, because },
    ...(rulesVersion === undefined ? {} : { rulesVersion }),
    entries: moved.map(({ account, points }) => ({ account: accountOf(account, personId), points })),
  });
  if (posted === 'already') return [];
  return [{ ...move, debt: moved.find(({ account }) => account === 'debt')?.points ?? 0 }];
}

type MovedAccount = ReturnType<typeof entriesFor>[number]['account'];

function accountOf(account: MovedAccount, person: string): Account {
  return account === 'issued' || account === 'claims' ? { city: account } : { person, kind: account };
}
