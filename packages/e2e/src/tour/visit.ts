import type { Page } from 'playwright-core';
import type { AlbumPhoto, Phone } from '../phone';

export interface Visit {
  /** What the picture is called. */
  name: string;
  /** Where it lies, below `pages/`; left out: where the visit before it ended. */
  page?: string;
  /** Where it looks so with usual letters only. */
  letters?: 'usual';
  /** Another page, where what is tapped leads there. */
  leadsTo?: string;
  /** Of which of the street's reports. */
  report?: string;
  /** What is so before the page opens. */
  meanwhile?: Circumstance;
  /** Something never comes there: the picture is of the waiting. */
  awaits?: true;
  /** What is tapped once there, by id: it, or the first thing in it. */
  taps?: readonly string[];
  /** What the picture is of, by id: it is brought into sight. */
  of?: string;
  /** What else is done before the picture is taken. */
  does?: (phone: Phone, shoot: () => Promise<AlbumPhoto>) => Promise<void>;
}

/** What makes a screen look otherwise than on a good day. */
export type Circumstance = (page: Page) => Promise<void>;

export interface Tour {
  /** Undefined: nobody is signed in. */
  persona?: string;
  visits: readonly Visit[];
}

/** A report's page, and what is tapped there. */
export const detail = (report: string, ...taps: string[]): Visit => ({
  name: ['detail', report, ...taps].join('-'),
  page: 'detail',
  report,
  taps,
});

export const inbox: Visit = { name: 'inbox', page: 'inbox' };
export const me: Visit = { name: 'me', page: 'me' };

/** The first of those whose id begins so. */
export const tapsFirst = (beginning: string) => async (phone: Phone) => {
  const [first] = await phone.ids(beginning);
  if (first === undefined) throw new Error(`there is no ${beginning}…`);
  await phone.tap(first);
};
