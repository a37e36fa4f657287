import { join } from 'node:path';
import { build } from 'esbuild';

/** What draws, as one script for a browser. */
export async function bundleScreen(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'screen.ts')],
    bundle: true,
    // Each phone is sent all of it.
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome110',
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text ?? '';
  // Inside a script element this would end it.
  return script.replaceAll('</script', '<\\/script');
}
