import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from './refused.ts';

const safe: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** A page of ours: of the configured origin, or of the very address that this request was sent to. */
const isOurs = (origin: string, request: FastifyRequest, configured: string): boolean =>
  origin === configured || (hostOf(origin) !== null && hostOf(origin) === request.headers.host);

/**
 * Refuses every change that a page of another origin asks for in a signed-in person's name (cross-site request
 * forgery). Browsers state the origin with every such request; a program without cookies need not.
 */
export const guardOrigin = (server: FastifyInstance, configured: string): void => {
  server.addHook('onRequest', async (request) => {
    if (safe.includes(request.method)) return;
    const { origin, cookie } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if (origin === undefined ? cookie !== undefined : !isOurs(origin, request, configured))
      refuse('not-allowed', { header: 'origin' });
    if (site === 'cross-site' || site === 'same-site') refuse('not-allowed', { header: 'sec-fetch-site' });
  });
};
