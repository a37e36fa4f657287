import type { ConsentStanding } from './privacy';

export const roles = [
  'resident',
  'courier',
  'worker',
  'leader',
  'dispatcher',
  'department',
  'property',
  'admin',
] as const;
export type Role = (typeof roles)[number];

export interface RoleGrant {
  role: Role;
  area?: { code: string; name: string };
  organisation?: { id: string; name: string };
  validFrom: string;
  validTo?: string;
}

export interface Person {
  id: string;
  displayName: string;
  roles: RoleGrant[];
}

export interface Me extends Person {
  settings: {
    largeType: boolean;
    /** Others see his name on the red list. */
    showOnHonours: boolean;
  };
  /** How he stands to the privacy notice; without it nothing about him is stored. */
  consent: ConsentStanding;
}

export interface Session {
  accessToken: string;
  refreshToken: string;
  /** Seconds that the access token is good for. */
  expiresIn: number;
  person: Person;
}

export interface DemoPersona {
  persona: string;
  displayName: string;
  roles: Role[];
  /** The name of the area that the first role counts for. */
  area?: string;
}
