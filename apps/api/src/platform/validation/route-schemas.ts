import type { FastifyInstance, RouteOptions } from 'fastify';
import { type InputClass, validated } from './validate';

/** For parts of a request that have nothing to say. */
export class Nothing {}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A mutating route without a JSON body says what it takes instead. */
    body?: 'none' | 'multipart' | 'csv';
  }
}

const bodied = new Set(['POST', 'PUT', 'PATCH']);

/**
 * Classes as route schemas: `schema: { body: SubmitReport, params: ReportId, querystring: NearbyQuery }`. A part that
 * a route uses without naming its class would go unvalidated, so such a route does not start.
 */
export function useClassesAsSchemas(app: FastifyInstance): void {
  app.setValidatorCompiler<InputClass>(({ schema: type, httpPart }) => {
    if (typeof type !== 'function') throw new Error(`The schema of ${httpPart} must be a class.`);
    return (input: unknown) => {
      try {
        return { value: validated(type, type === Nothing ? (input ?? {}) : input) };
      } catch (error) {
        return { error: error instanceof Error ? error : new Error(String(error)) };
      }
    };
  });
  // Answers are what presenters made; a schema here would silently drop what it does not list.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/')) completeSchemas(route);
  });
}

function completeSchemas(route: RouteOptions): void {
  const methods = [route.method].flat();
  const name = `${methods.join(',')} ${route.url}`;
  const schema = { ...route.schema };
  if (route.url.includes('/:') && !schema.params) {
    throw new Error(`${name} has parameters in its address, but no class for them (schema.params).`);
  }
  if (methods.some((method) => bodied.has(method)) && !schema.body) {
    const instead = route.config?.body;
    if (!instead) {
      throw new Error(
        `${name} has no class for its body (schema.body), nor config.body 'none', 'multipart' or 'csv'.`,
      );
    }
    if (instead === 'none') schema.body = Nothing;
  }
  schema.querystring ??= Nothing;
  route.schema = schema;
}
