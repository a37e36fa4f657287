// Writes src/ui/icons.css from names.json: only the icons that are used, as masks, so that a theme's colour
// paints them in a browser and in WeChat alike. Run it after changing names.json; a test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);

const lucide = dirname(require.resolve('lucide-static/package.json'));

const drawing = (source) =>
  readFileSync(
    source.startsWith('lucide:')
      ? join(lucide, 'icons', `${source.slice('lucide:'.length)}.svg`)
      : here(`../${source}`),
    'utf8',
  );

const asAddress = (svg) => {
  const bare = svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/class="[^"]*"\s*/, '')
    .replace(/ ?aria-hidden="true"/, '')
    .replace('currentColor', '#000')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/"/g, "'")
    .trim();
  return `data:image/svg+xml,${bare.replace(/[#<>%]/g, encodeURIComponent)}`;
};

export const iconStyles = () => {
  const names = JSON.parse(readFileSync(here('names.json'), 'utf8'));
  const rules = Object.entries(names).map(([name, source]) => {
    return `.icon-${name} {\n  --icon: url("${asAddress(drawing(source))}");\n}`;
  });
  return `/* Written by icons/draw.mjs from Lucide (ISC licence) and icons/manhole.svg. */\n${rules.join('\n')}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(here('../src/ui/icons.css'), iconStyles());
