import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { type Certificate, socketServer } from './kernel/http/socket-server.ts';
import type { Platform } from './kernel/http/platform.ts';
import { serve } from './kernel/http/serve.ts';
import { servePages } from './kernel/http/serve-pages.ts';
import { authenticate } from './modules/identity/index.ts';
import { routes } from './routes.ts';

export interface AppOptions extends Platform {
  readonly trustedProxies?: number;
  /** Folder of the built web pages; none are served where absent. */
  readonly webFolder?: string;
  /** To serve https without a proxy in front. */
  readonly certificate?: Certificate;
}

/** The only composition root: joins the kernel to the modules and returns a server that is not yet listening. */
export const createApp = async (platform: AppOptions): Promise<FastifyInstance> => {
  const server: FastifyInstance = Fastify({
    logger: false,
    trustProxy: (_address, hop) => hop < (platform.trustedProxies ?? 0),
    genReqId: () => crypto.randomUUID(),
    serverFactory: (handler) => socketServer(handler, platform.certificate),
  });
  await server.register(cookie);
  await server.register(helmet);
  await server.register(rateLimit, { max: 600, timeWindow: '1 minute' });
  await server.register(multipart);
  for (const route of routes) serve(server, route, platform, authenticate);
  if (platform.webFolder !== undefined) await servePages(server, platform.webFolder);
  return server;
};
