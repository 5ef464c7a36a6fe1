import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { kernelRefusals } from '@lianfang/contract/refusal';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '../log/metrics.ts';
import { languageOf, sendProblem } from './problem-from.ts';
import { problemOf } from './problem.ts';

/** What must hold for the platform to be of use, each by its name. A check that throws or takes two seconds fails. */
export type Checks = Readonly<Record<string, () => Promise<boolean>>>;

export interface StateOptions {
  readonly checks: Checks;
  readonly metrics: Metrics | null;
  /** Opens /metrics from anywhere; where absent it is open to this machine alone. */
  readonly metricsToken?: string | undefined;
}

const holds = async (check: () => Promise<boolean>): Promise<boolean> => {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), 2000);
  return Promise.race([check().catch(() => false), late.promise]).finally(() => clearTimeout(timer));
};

const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && (address === '::1' || /^(::ffff:)?127\./.test(address));

/** Behind a proxy on the same machine every request comes from it; so a forwarded one is never "this machine". */
const isOfThisMachine = ({ raw, headers }: FastifyRequest): boolean =>
  isLoopback(raw.socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers['forwarded'] === undefined &&
  headers['via'] === undefined;

const bears = (request: FastifyRequest, token: string): boolean => {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

/**
 * GET /health: the process answers. GET /ready: everything it needs answers too, otherwise 503 with what does not.
 * GET /metrics: for Prometheus, by token or from this machine; others are told that there is nothing.
 */
export const serveState = (server: FastifyInstance, { checks, metrics, metricsToken }: StateOptions): void => {
  server.get('/health', { config: { endpoint: 'health' } }, () => ({ alive: true }));
  server.get('/ready', { config: { endpoint: 'ready' } }, async (_request, reply) => {
    const found = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await holds(check)] as const),
    );
    const ready = found.every(([, well]) => well);
    return reply.code(ready ? 200 : 503).send({ ready, ...Object.fromEntries(found) });
  });
  server.get('/metrics', { config: { endpoint: 'metrics' } }, async (request, reply) => {
    const open = metricsToken === undefined ? isOfThisMachine(request) : bears(request, metricsToken);
    if (!metrics || !open)
      return sendProblem(reply, problemOf(kernelRefusals.notFound, languageOf(request), request.id));
    return reply.type(metrics.contentType).send(await metrics.text());
  });
};
