import type { StationsImport } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { type AreaIndex, locatePlace } from '../areas';
import type { CsvMistake } from '../platform/csv/read-csv';
import { Refusal } from '../platform/errors';
import { readStationList, type StationLine } from './read-station-list';
import { storeStations } from './store-stations';

export interface ImportStations {
  /** CSV. */
  file: Uint8Array;
  /** The list's name. */
  source: string;
  /** Absent: at a command line. */
  importedBy?: string;
}

/** How many mistakes are told at once. */
const told = 100;

/**
 * Brings the city's stations to what a list says: all of it, or – where anything is wrong with it – nothing, and each
 * mistake is told by its line. A station that the list does not name is gone.
 */
export async function importStations(
  { map }: { map: AreaIndex },
  client: PoolClient,
  { file, source, importedBy }: ImportStations,
): Promise<StationsImport> {
  const { stations, mistakes } = readStationList(file);
  const all = [...mistakes, ...stations.flatMap((station) => mistakeOfPlace(map, station))];
  if (all.length > 0) throw mistaken(all.sort((one, other) => one.line - other.line));
  return storeStations(client, { stations, source, ...(importedBy ? { importedBy } : {}) });
}

/** A station outside the city is a mistake of its row, most often of its datum or of two columns changed. */
function mistakeOfPlace(map: AreaIndex, station: StationLine): CsvMistake[] {
  try {
    locatePlace(map, station);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ line: station.line, column: '经度', message: error.message }];
  }
}

function mistaken(mistakes: readonly CsvMistake[]): Refusal {
  const errors = mistakes.slice(0, told).map(({ line, column, message }) => ({
    path: `line ${line}${column === undefined ? '' : `, ${column}`}`,
    message,
  }));
  const more = mistakes.length > told ? `, the first ${told} of them` : '';
  return new Refusal('STATIONS_MISTAKEN', {
    detail: `The list has ${mistakes.length} mistakes; nothing was changed. See errors${more}.`,
    errors,
  });
}
