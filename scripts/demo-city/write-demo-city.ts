import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateDemoCity } from './demo-city';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (!file) {
  console.error('Where to? Name a file: demo-city FILE.geojson [--full]');
  process.exit(1);
}
const city = generateDemoCity({ detailed: values.full ? 'whole-city' : 'story' });
const lines = city.features.map((feature) => JSON.stringify(feature)).join(',\n');
writeFileSync(
  file,
  `{"type":"FeatureCollection","notice":${JSON.stringify(city.notice)},"features":[\n${lines}\n]}\n`,
);
console.log(`${file}: ${city.features.length} areas`);
