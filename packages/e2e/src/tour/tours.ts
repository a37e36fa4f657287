import { courier } from './tours/courier';
import { dispatcher } from './tours/dispatcher';
import { leader } from './tours/leader';
import { admin, city, department, nobody, property } from './tours/others';
import { resident, undecided } from './tours/resident';
import { idle, worker } from './tours/worker';
import type { Tour } from './visit';

/** Who sees which screens. */
export const tours: readonly Tour[] = [
  nobody,
  resident,
  undecided,
  courier,
  worker,
  idle,
  leader,
  dispatcher,
  department,
  property,
  city,
  admin,
];
