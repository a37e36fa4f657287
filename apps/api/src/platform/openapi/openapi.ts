import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { classSchemas } from './class-schemas';
import { type Operation, operationOf } from './operation';
import { problemSchema } from './problem-schema';

/** `GET /openapi.json` and a page to read it at `/docs`, both from the classes that validate requests. */
export async function useOpenApi(app: FastifyInstance): Promise<void> {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/')) routes.push(route);
  });
  const paths: Record<string, Record<string, Operation>> = {};
  const schemas: Record<string, object> = { Problem: problemSchema };
  const document = {
    openapi: '3.1.0' as const,
    info: {
      title: '微邻里 Weilinli',
      version: '1',
      description: 'A hazard seen, photographed, sent – and fixed inside its deadline.',
    },
    paths,
    components: {
      schemas,
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
  app.addHook('onReady', async () => {
    const classes = classSchemas();
    Object.assign(schemas, classes);
    for (const route of routes) {
      const address = route.url.replace(/:(\w+)/g, '{$1}');
      for (const method of [route.method].flat().filter((name) => name !== 'HEAD')) {
        paths[address] = { ...paths[address], [method.toLowerCase()]: operationOf(route, method, classes) };
      }
    }
  });
  app.get('/openapi.json', async () => document);
  await app.register(fastifySwagger, { mode: 'static', specification: { document: document as never } });
  await app.register(fastifySwaggerUi, { routePrefix: '/docs' });
}
