import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicesPage } from './indices-page';

test('docs/indices.md tells the indices as the code has them; if not, run `pnpm docs:write`', () => {
  expect(readFileSync(join(__dirname, '../../docs/indices.md'), 'utf8')).toBe(indicesPage());
});
