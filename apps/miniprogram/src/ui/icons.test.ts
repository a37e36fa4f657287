import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hazardGroups } from '@weilinli/domain';
import names from '../../icons/names.json';

test('the icons that are drawn are the ones in the list', () => {
  const draw = join(__dirname, '../../icons/draw.mjs');
  const drawn = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import(${JSON.stringify(draw)}).then(({ iconStyles }) => process.stdout.write(iconStyles()))`,
    ],
    { encoding: 'utf8' },
  );
  expect(readFileSync(join(__dirname, 'icons.css'), 'utf8')).toBe(drawn);
});

test('each hazard group has a drawing of its own', () => {
  const drawings = hazardGroups.map((group) => names[group]);
  expect(new Set(drawings).size).toBe(hazardGroups.length);
});
