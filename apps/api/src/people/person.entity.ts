import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('people')
export class PersonEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', name: 'display_name' })
  displayName!: string;

  @Column({ type: 'text', name: 'staff_number', nullable: true })
  staffNumber!: string | null;

  @Column({ type: 'text', name: 'wechat_open_id', nullable: true })
  wechatOpenId!: string | null;

  @Column({ type: 'text', nullable: true })
  persona!: string | null;

  @Column({ type: 'boolean', name: 'large_type' })
  largeType!: boolean;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  /** Also set where a staff record was handed over to the person's own account (`bindStaff`). */
  @Column({ type: 'timestamptz', name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}
