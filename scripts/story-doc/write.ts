import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withGenerated } from './generated-parts';
import { indicesPage } from './indices-page';
import { lifecycleSection } from './lifecycle-section';

const file = join(__dirname, '../../docs/story.md');
writeFileSync(file, withGenerated(readFileSync(file, 'utf8'), lifecycleSection()));
console.log('docs/story.md is written.');

writeFileSync(join(__dirname, '../../docs/indices.md'), indicesPage());
console.log('docs/indices.md is written.');
