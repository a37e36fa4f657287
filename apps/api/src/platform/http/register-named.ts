import type { FastifyInstance, FastifyPluginAsync } from 'fastify';

const displayName = Symbol.for('fastify.display-name');

/**
 * Registers chapters one after the other, each under its name. For the name of one that does not tell it, fastify searches
 * every module that is loaded, which made a test spend as much again on building the app (150 ms of a processor).
 */
export async function registerNamed(
  app: FastifyInstance,
  chapters: Record<string, FastifyPluginAsync>,
): Promise<void> {
  for (const [name, chapter] of Object.entries(chapters))
    await app.register(Object.assign(chapter, { [displayName]: name }));
}
