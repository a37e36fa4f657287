import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that one person was told, once. */
@Entity('messages')
export class MessageEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'report_id', nullable: true })
  reportId: string | null;

  @Column('integer', { nullable: true })
  sequence: number | null;

  /** Of a notice: what it is about, instead of an entry of a history. */
  @Column('text', { name: 'about_key', nullable: true })
  key: string | null;

  @Column('text')
  kind: string;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;
}
