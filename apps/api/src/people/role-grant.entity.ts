import type { Role } from '@weilinli/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role of a person, for an area or organisation and for a time. Ended, never deleted. */
@Entity('role_grants')
export class RoleGrantEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text', name: 'area_code', nullable: true })
  areaCode!: string | null;

  @Column({ type: 'uuid', name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'timestamptz', name: 'valid_from', default: () => 'now()' })
  validFrom!: Date;

  @Column({ type: 'timestamptz', name: 'valid_to', nullable: true })
  validTo!: Date | null;
}
