import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

export const backupFormat = 1;

/** What a backup says about itself, so that a restore can tell whether it got everything. */
export interface Manifest {
  format: typeof backupFormat;
  createdAt: string;
  /** The shape of the database; a restore needs a program that knows exactly these. */
  migrations: string[];
  tables: TableEntry[];
  sequences: { name: string; value: string }[];
  photos: string[];
}

export interface TableEntry {
  /** `public.reports`. */
  name: string;
  columns: string[];
  rows: number;
  /** SHA-256 of the rows in COPY's text format. */
  sha256: string;
}

/** Lets bytes pass and remembers their digest. */
export class Digest extends Transform {
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer, _: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.hash.update(chunk);
    done(null, chunk);
  }

  /** To be read once, when everything has passed. */
  hex(): string {
    return this.hash.digest('hex');
  }
}

export function tableFile(name: string): string {
  return `tables/${name}.copy.gz`;
}

export function photoFile(hash: string): string {
  return `photos/${hash.slice(0, 2)}/${hash}.jpg`;
}
