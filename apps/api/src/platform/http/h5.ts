import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export const indexPage = 'index.html';

/** Whether a folder holds a whole build of the mini-program for browsers. */
export function holdsH5(folder: string | undefined): boolean {
  return folder !== undefined && existsSync(join(folder, indexPage));
}

/** Serves the browser's build of the mini-program, when there is one. */
export async function serveH5(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined) return;
  await app.register(fastifyStatic, {
    root: folder,
    // Files are known by name from the start, so nothing outside of the build can be asked for.
    wildcard: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hasHash = /\.[0-9a-f]{8,}\.\w+$/.test(path);
      reply.header('cache-control', hasHash ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** The hashes by which a content security policy permits the page's own inline scripts, and no others. */
export function inlineScriptHashes(folder: string | undefined): string[] {
  const page = folder && join(folder, indexPage);
  if (!page || !existsSync(page)) return [];
  const scripts = readFileSync(page, 'utf8').matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return [...scripts].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}
