import type { AwardState } from './award';

/** A person's accounts, in the order in which they are locked. None is ever below zero; `debt` is what he owes. */
export const personalAccounts = ['available', 'debt', 'held', 'pending'] as const;
export type PersonalAccount = (typeof personalAccounts)[number];

/**
 * The city's side of the book: what was given, what was taken for goods, what people owe, and what they brought along.
 * All entries of a transaction sum to zero, so these are below zero where people are above.
 */
export const cityAccounts = ['issued', 'redeemed', 'claims', 'opening'] as const;
export type CityAccount = (typeof cityAccounts)[number];

export type Balances = Readonly<Record<PersonalAccount, number>>;

/** What the ledger holds, or should hold, for one award. */
export interface Holding {
  readonly state: AwardState;
  readonly points: number;
}

export interface LedgerMove {
  readonly account: PersonalAccount | Extract<CityAccount, 'issued' | 'claims'>;
  /** Added to the account; never 0. */
  readonly points: number;
}

/** Whether nothing has to be entered to get from one to the other. */
export function sameHolding(one: Holding, other: Holding): boolean {
  return one.points === other.points && (one.points === 0 || one.state === other.state);
}

/** What somebody could spend and owes nobody. */
export function netWorth({ available, debt, held, pending }: Balances): number {
  return available + held + pending - debt;
}

/**
 * What has to be entered so that the ledger holds `to` for an award instead of `from`. What was earned and is no longer
 * is taken from what is available, and beyond that becomes a debt; what is earned pays the debt first. The moves sum to
 * zero, and no balance that was not below zero gets there. Never throws.
 */
export function entriesFor(change: { from: Holding; to: Holding; balances: Balances }): LedgerMove[] {
  const { from, to, balances } = change;
  const pending = amount(to, 'pending') - amount(from, 'pending');
  const held = amount(to, 'held') - amount(from, 'held');
  const { available, debt } = spread(amount(to, 'earned') - amount(from, 'earned'), balances);
  const moves: LedgerMove[] = [
    { account: 'available', points: available },
    { account: 'debt', points: debt },
    { account: 'held', points: held },
    { account: 'pending', points: pending },
    { account: 'claims', points: -debt },
    { account: 'issued', points: -(pending + held + available) },
  ];
  return moves.filter(({ points }) => points !== 0);
}

function amount({ state, points }: Holding, account: AwardState): number {
  return state === account ? points : 0;
}

/** How a gain or loss falls on what is available and what is owed. */
function spread(earned: number, { available, debt }: Balances): { available: number; debt: number } {
  if (earned >= 0) {
    const paid = Math.min(debt, earned);
    return { available: earned - paid, debt: paid === 0 ? 0 : -paid };
  }
  const taken = Math.min(available, -earned);
  return { available: taken === 0 ? 0 : -taken, debt: -earned - taken };
}
