import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refused.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly endpoint?: string;
    /** The endpoint's own limit of calls a minute from one address. */
    readonly callsPerMinute?: number | null;
  }
}

/** Calls a minute. Many people of one office share an address, so it has more than a session. */
export interface Rates {
  readonly perAddress: number;
  readonly perSession: number;
  /** Of one key that signs requests; 1,200 where not said. */
  readonly perKey?: number;
  /** Whether endpoints hold to the limits they state. */
  readonly perEndpoint: boolean;
}

export const usualRates: Rates = { perAddress: 3000, perSession: 600, perEndpoint: true };

interface Spent {
  readonly isAllowed: boolean;
  readonly isExceeded?: boolean;
  readonly ttlInSeconds?: number;
}

const stopWhere = (spent: Spent, reply: FastifyReply): void => {
  if (spent.isAllowed || spent.isExceeded !== true) return;
  reply.header('retry-after', String(spent.ttlInSeconds ?? 60));
  refuse('too-many-requests', { seconds: spent.ttlInSeconds ?? 60 });
};

const minute = { timeWindow: 60_000 };

/** Limits the calls to /api/ by address, by session and by the limits that endpoints state; more are refused with 429. */
export const guardRate = async (server: FastifyInstance, rates: Rates, sessionCookie: string): Promise<void> => {
  await server.register(rateLimit, { global: false });
  const sessionOf = (request: FastifyRequest): string =>
    createHash('sha256')
      .update(request.cookies[sessionCookie] ?? '')
      .digest('base64');
  const ofAddress = server.createRateLimit({ ...minute, max: rates.perAddress });
  const ofSession = server.createRateLimit({ ...minute, max: rates.perSession, keyGenerator: sessionOf });
  const ofEndpoint = server.createRateLimit({
    ...minute,
    max: (request) => request.routeOptions.config.callsPerMinute ?? rates.perAddress,
    keyGenerator: (request) => `${request.routeOptions.config.endpoint} ${request.ip}`,
  });
  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    stopWhere(await ofAddress(request), reply);
    if (request.cookies[sessionCookie] !== undefined) stopWhere(await ofSession(request), reply);
    if (rates.perEndpoint && typeof request.routeOptions.config.callsPerMinute === 'number')
      stopWhere(await ofEndpoint(request), reply);
  });
};
