export { importStations } from './import-stations';
export { stationRoutes } from './routes';
export { seedDemoStations } from './seed-demo-stations';
