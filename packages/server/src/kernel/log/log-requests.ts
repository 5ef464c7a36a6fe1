import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.ts';

/** The endpoint's id; pages and files of the web are all "page", so that no address that somebody typed is kept. */
const nameOf = (request: FastifyRequest): string => request.routeOptions.config.endpoint ?? 'page';

/** One line and one measurement per answered request: what was asked, how it ended, how long it took. Never who or what. */
export const logRequests = (server: FastifyInstance, metrics: Metrics | null): void => {
  server.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const endpoint = nameOf(request);
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    const { statusCode: status } = reply;
    metrics?.requestTook({ endpoint, method: request.method, status, seconds: reply.elapsedTime / 1000 });
    request.log[endpoint === 'page' ? 'debug' : 'info'](
      { endpoint, method: request.method, status, milliseconds },
      'answered',
    );
  });
};
