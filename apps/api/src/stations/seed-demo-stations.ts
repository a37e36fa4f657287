import { readOpeningHours, stationFacilities } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import demo from '../../data/demo-stations.json';
import { inTransaction } from '../platform/database/transaction';
import type { ListedStation } from './station';
import { storeStations } from './store-stations';

/** Made-up stations around the story's place, for a database that has had no list yet. */
export async function seedDemoStations(dataSource: DataSource): Promise<void> {
  await inTransaction(dataSource, async (client) => {
    const { rowCount } = await client.query('SELECT FROM station_versions LIMIT 1');
    if ((rowCount ?? 0) > 0) return;
    await storeStations(client, { stations: demo.stations.map(listed), source: demo.source });
  });
}

function listed(station: (typeof demo.stations)[number]): ListedStation {
  const hours = readOpeningHours(station.hours);
  if (!hours) throw new Error(`demo-stations.json: "${station.hours}" are no opening hours.`);
  const facilities = stationFacilities.filter((facility) => station.facilities.includes(facility));
  return {
    ...station,
    datum: 'gcj02',
    hours,
    daysOff: [],
    facilities,
    phone: null,
    note: demo.note,
    demo: true,
  };
}
