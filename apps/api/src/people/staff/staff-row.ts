import type { Role } from '@weilinli/contracts';

/** A line of a staff list: one role of one person. */
export interface StaffRow {
  line: number;
  staffNumber: string;
  name: string;
  role: StaffRole;
  areaCode: string | undefined;
  organisation: { code: string; name?: string; kind: OrganisationKind } | undefined;
  /** Absent: from the import on. */
  validFrom: Date | undefined;
  /** The first instant that no longer belongs to it; absent: until further notice. */
  validTo: Date | undefined;
}

/** A mistake in a staff list, told with its place. */
export interface Mistake {
  line: number;
  column?: string;
  message: string;
}

/** Everybody is a resident; that need not be granted. */
export type StaffRole = Exclude<Role, 'resident'>;

/** How a list may name each role. */
export const roleNames: Record<StaffRole, readonly string[]> = {
  courier: ['courier', '小蜜蜂'],
  worker: ['worker', '网格员'],
  leader: ['leader', '网格长'],
  dispatcher: ['dispatcher', '派遣员'],
  department: ['department', '部门', '职能部门'],
  property: ['property', '物业'],
  admin: ['admin', '管理员'],
};

export type OrganisationKind = 'department' | 'property';

export const organisationKinds: Record<OrganisationKind, readonly string[]> = {
  department: roleNames.department,
  property: roleNames.property,
};
