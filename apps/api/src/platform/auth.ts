import fastifyJwt from '@fastify/jwt';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './errors';

/** Who calls. Roles are read from the database at each call, never from the token. */
export interface SignedIn {
  id: string;
  sessionId: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers also without an access token. Every other route below /api wants one. */
    public?: true;
  }
  interface FastifyRequest {
    /** Refuses when nobody is signed in, so no route can forget to ask. */
    readonly person: SignedIn;
  }
}

/** Seconds that an access token lives. */
export const accessTokenSeconds = 600;
const issuer = 'weilinli';
const audience = 'weilinli-api';
const people = new WeakMap<FastifyRequest, SignedIn>();

export async function useAuth(app: FastifyInstance, secret: string): Promise<void> {
  await app.register(fastifyJwt, {
    secret,
    decoratorName: 'claims',
    sign: { algorithm: 'HS256', iss: issuer, aud: audience, expiresIn: accessTokenSeconds },
    verify: {
      // The token does not choose how it is checked, and does not choose to live for ever.
      algorithms: ['HS256'],
      allowedIss: issuer,
      allowedAud: audience,
      requiredClaims: ['iss', 'aud', 'exp', 'iat', 'sub', 'sid'],
      maxAge: accessTokenSeconds,
    },
  });
  app.decorateRequest('person', {
    getter(this: FastifyRequest) {
      const person = personOf(this);
      if (!person) throw new Refusal('UNAUTHENTICATED');
      return person;
    },
  });
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/') || route.config?.public) return;
    route.onRequest = [authenticate, ...[route.onRequest ?? []].flat()];
  });
}

/** The access token for a session that the caller has checked. */
export function accessTokenFor(app: FastifyInstance, person: SignedIn): string {
  return app.jwt.sign({ sub: person.id, sid: person.sessionId });
}

/** Whoever is signed in, for routes and hooks that serve everybody. */
export function personOf(request: FastifyRequest): SignedIn | undefined {
  return people.get(request);
}

async function authenticate(request: FastifyRequest): Promise<void> {
  people.set(request, signedIn(await verifiedClaims(request)));
}

async function verifiedClaims(request: FastifyRequest): Promise<unknown> {
  try {
    return await request.jwtVerify();
  } catch (error) {
    const { code } = error as { code?: string };
    const expired = code === 'FST_JWT_AUTHORIZATION_TOKEN_EXPIRED';
    throw new Refusal(expired ? 'TOKEN_EXPIRED' : 'UNAUTHENTICATED');
  }
}

function signedIn(claims: unknown): SignedIn {
  const { sub, sid } = claims as { sub?: unknown; sid?: unknown };
  if (typeof sub !== 'string' || typeof sid !== 'string') throw new Refusal('UNAUTHENTICATED');
  return { id: sub, sessionId: sid };
}
