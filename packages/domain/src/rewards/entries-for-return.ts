import type { Balances, CityAccount, PersonalAccount } from '../points';

export interface ReturnMove {
  account: PersonalAccount | Extract<CityAccount, 'issued' | 'redeemed' | 'claims'>;
  /** Added to the account; never 0. */
  points: number;
}

/**
 * What has to be entered when points that were spent come back: what is owed is paid first, as by what is earned. The
 * moves sum to zero.
 */
export function entriesForReturn(points: number, { debt }: Pick<Balances, 'debt'>): ReturnMove[] {
  const paid = Math.min(debt, points);
  const moves: ReturnMove[] = [
    { account: 'available', points: points - paid },
    { account: 'debt', points: -paid },
    { account: 'redeemed', points: -points },
    { account: 'claims', points: paid },
    { account: 'issued', points: paid },
  ];
  return moves.filter((move) => move.points !== 0);
}
