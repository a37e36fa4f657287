import { join } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import type { BuiltProgram } from '../weapp-vm/built-program';
import type { Device } from '../weapp-vm/device';
import { baseStyles } from './base-styles';
import { filesAt } from './native-parts';

interface Served {
  context: BrowserContext;
  device: Device;
  program: BuiltProgram;
  /** The built program's folder. */
  folder: string;
  /** What draws, as one script. */
  script: string;
}

const house = 'http://weapp.invalid/';

/** Gives the page that draws: itself, the program's pictures, the phone's files; the API's pictures come from the API. */
export async function serve({ context, device, program, folder, script }: Served): Promise<void> {
  const styles = `${baseStyles}\n${stylesOf(program)}`;
  const index = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>${styles}</style></head>
    <body><script>${script}</script></body></html>`;
  const give = async (route: Route) => {
    const url = route.request().url();
    if (url === house) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: index });
    if (url.startsWith(filesAt)) {
      const bytes = device.disk.files.get(`wxfile://${url.slice(filesAt.length)}`);
      return bytes
        ? route.fulfill({ contentType: 'image/jpeg', body: Buffer.from(bytes) })
        : route.fulfill({ status: 404 });
    }
    const file = new URL(url).pathname.slice(1);
    return program.has(file) && file !== ''
      ? route.fulfill({ path: join(folder, file) })
      : route.fulfill({ status: 404 });
  };
  await context.route(`${house}**`, give);
  for (const [origin, address] of device.domains) {
    await context.route(`${origin}/**`, async (route) => {
      if (device.signal === 'none') return route.abort('internetdisconnected');
      const answer = await fetch(route.request().url().replace(origin, address));
      return route.fulfill({
        status: answer.status,
        contentType: answer.headers.get('content-type') ?? '',
        body: Buffer.from(await answer.arrayBuffer()),
      });
    });
  }
}

/** app.wxss and what the pages bring, with WeChat's own unit: 750 rpx are the screen's width. */
function stylesOf(program: BuiltProgram): string {
  const sheets = program.files.filter((file) => file.endsWith('.wxss'));
  const text = sheets.map((file) => program.text(file)).join('\n');
  return text
    .replace(/@import\s+["'][^"']+["'];?/g, '')
    .replace(/([\d.]+)rpx\b/g, (_, size: string) => `${Number(size) / 7.5}vw`);
}
