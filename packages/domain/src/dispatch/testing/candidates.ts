import type { Candidate, OrganisationCandidate, PersonCandidate } from '../candidate';
import type { DispatchQuestion } from '../choice';
import type { DispatchRule } from '../rules';

export const city = '420100000000';
export const district = '420106000000';
export const street = '420106015000';
export const community = '420106015001';
export const grid = '42010601500101';
export const path = [city, district, street, community, grid];
export const elsewhere = '42010601500102';
export const place = { longitude: 114.31, latitude: 30.51 };
/** A Tuesday afternoon in Beijing. */
export const now = new Date('2023-09-12T06:00:00Z');

export const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
/** So many metres north of the place. */
export const metresAway = (metres: number) => ({ ...place, latitude: place.latitude + metres / 111_195 });

export function person(id: string, more: Partial<PersonCandidate> = {}): PersonCandidate {
  return {
    is: 'person',
    id,
    displayName: id,
    role: 'worker',
    areaCode: grid,
    onDuty: true,
    onLeave: false,
    openCount: 0,
    ...more,
  };
}

export function organisation(code: string, more: Partial<OrganisationCandidate> = {}): Candidate {
  return {
    is: 'organisation',
    id: code,
    code,
    displayName: code,
    role: 'department',
    onDuty: true,
    onLeave: false,
    openCount: 0,
    ...more,
  };
}

export function rule(id: string, more: Partial<DispatchRule> = {}): DispatchRule {
  return { id, name: id, when: {}, lead: { role: 'worker' }, co: [], ...more };
}

export function question(more: Partial<DispatchQuestion> = {}): DispatchQuestion {
  return {
    areaCodes: path,
    place,
    categoryCode: 'P0103',
    conditionCode: 'missing',
    group: 'manhole',
    severity: 'critical',
    at: now,
    ...more,
  };
}
