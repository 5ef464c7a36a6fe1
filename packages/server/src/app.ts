import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Platform } from './kernel/http/platform.ts';
import { serve } from './kernel/http/serve.ts';
import { authenticate } from './modules/identity/index.ts';
import { routes } from './routes.ts';

export interface AppOptions extends Platform {
  readonly trustedProxies?: number;
}

/** The only composition root: joins the kernel to the modules and returns a server that is not yet listening. */
export const createApp = async (platform: AppOptions): Promise<FastifyInstance> => {
  const server = Fastify({
    logger: false,
    trustProxy: platform.trustedProxies ? (_address, hop) => hop <= (platform.trustedProxies ?? 0) : false,
    genReqId: () => crypto.randomUUID(),
  });
  await server.register(cookie);
  await server.register(helmet);
  await server.register(rateLimit, { max: 600, timeWindow: '1 minute' });
  await server.register(multipart);
  for (const route of routes) serve(server, route, platform, authenticate);
  return server;
};
