import { Readable } from 'node:stream';
import type { Status } from '@weilinli/domain';
import type { AskedArea } from '../people';
import { knowCatalogueOf } from '../reports';
import { byteOrderMark, csvRecord } from './csv';
import { csvColumns } from './csv-columns';
import type { OversightDeps } from './deps';
import { beginHeavyRead, type HeavyRead, type Turns, tooLong } from './heavy-read';
import type { Period } from './period';
import { type CsvRow, selectCsvRows } from './select-csv-rows.sql';

export interface ExportQuestion {
  area: AskedArea;
  period: Period;
  status?: readonly Status[] | undefined;
  category?: string | undefined;
}

/** A piece of the file, some hundred kilobytes: all of it that is ever in memory, however long the file. */
const rowsAtOnce = 500;
/** A reader who takes nothing for so long is not one; his transaction would hold up the database's tidying. */
const idleSeconds = 60;

/**
 * The reports of an area and a period as CSV, all as they stood at one moment. Nothing is read faster than it is
 * taken. Destroying the stream gives everything back; an error destroys it, so that a part never looks like a whole.
 */
export async function exportReports(
  deps: OversightDeps & { turns: Turns },
  question: ExportQuestion,
): Promise<Readable> {
  const giveBack = deps.turns.take();
  let read: HeavyRead | undefined;
  try {
    read = await beginHeavyRead(deps.dataSource, { statementSeconds: 60, idleSeconds });
    await declareCursor(read, question);
    const first = await nextPiece(deps, read);
    return streamOf(first, { deps, read, giveBack });
  } catch (error) {
    await read?.end();
    giveBack();
    throw tooLong(error);
  }
}

async function declareCursor({ client }: HeavyRead, question: ExportQuestion): Promise<void> {
  const { area, period, status, category } = question;
  // All of it will be read, so the plan that is cheapest to its end is the best.
  await client.query('SET LOCAL cursor_tuple_fraction = 1');
  await client.query(`DECLARE table_rows NO SCROLL CURSOR FOR ${selectCsvRows(status)}`, [
    period.from,
    period.to,
    area.code,
    category ?? null,
  ]);
}

interface Source {
  deps: OversightDeps;
  read: HeavyRead;
  giveBack: () => void;
}

function streamOf(first: string | null, { deps, read, giveBack }: Source): Readable {
  const heading = byteOrderMark + csvRecord(csvColumns.map((column) => column.heading));
  const ready = [heading, first];
  return new Readable({
    read() {
      const next = ready.length > 0 ? Promise.resolve(ready.shift() ?? null) : nextPiece(deps, read);
      next.then(
        (piece) => this.push(piece),
        (error) => this.destroy(error),
      );
    },
    destroy(error, done) {
      read.end().then(
        () => {
          giveBack();
          done(error);
        },
        (failure) => {
          giveBack();
          done(error ?? failure);
        },
      );
    },
  });
}

/** The next rows as text; null after the last. */
async function nextPiece(deps: OversightDeps, { client }: HeavyRead): Promise<string | null> {
  const { rows } = await client.query<CsvRow>(`FETCH ${rowsAtOnce} FROM table_rows`);
  if (rows.length === 0) return null;
  await knowCatalogueOf({ ...deps, client }, rows);
  return rows
    .map((row) => {
      const catalogue = deps.catalogue.at(row.catalogueVersion);
      return csvRecord(csvColumns.map(({ cell }) => cell(row, catalogue)));
    })
    .join('');
}
