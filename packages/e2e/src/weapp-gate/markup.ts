import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type BuiltApp, filesEnding } from './built-app';
import { toolFolder } from './tools';

/** WeChat's own compilers for WXML and WXSS; miniprogram-ci lets mistakes in these pass. */
export function markupFaults(app: BuiltApp): string[] {
  return [
    ...compileFaults(app, 'wcc', ['-d'], [...filesEnding(app, '.wxml'), ...filesEnding(app, '.wxs')]),
    ...filesEnding(app, '.wxss').flatMap((file) =>
      compileFaults(app, 'wcsc', ['-lc'], [file, ...importedBy(app, file)]),
    ),
  ];
}

/** A style sheet is compiled together with those that it imports, and they with theirs. */
function importedBy(app: BuiltApp, file: string): string[] {
  const text = readFileSync(join(app.folder, file), 'utf8');
  return [...text.matchAll(/@import\s*["']([^"']+)["']/g)].flatMap(([, path = '']) => {
    const imported = posix.normalize(posix.join(posix.dirname(file), path));
    return existsSync(join(app.folder, imported)) ? [imported, ...importedBy(app, imported)] : [];
  });
}

function compileFaults(app: BuiltApp, tool: string, flags: string[], files: string[]): string[] {
  if (files.length === 0) return [];
  // A path without its leading ./ is not found.
  const result = spawnSync(binary(tool), [...flags, ...files.map((file) => `./${file}`)], {
    cwd: app.folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.error) return [`${tool} did not run: ${result.error.message}`];
  return result.status === 0 ? [] : [`${tool}: ${result.stderr.trim() || `ended with ${result.status}`}`];
}

function binary(tool: string): string {
  const system = { linux: 'linux', darwin: 'mac', win32: 'windows' }[process.platform as 'linux'];
  const file = join(
    toolFolder('miniprogram-compiler'),
    'bin',
    system,
    system === 'windows' ? `${tool}.exe` : tool,
  );
  chmodSync(file, 0o755);
  return file;
}
