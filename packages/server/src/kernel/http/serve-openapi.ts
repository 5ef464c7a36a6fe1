import { endpoints } from '@lianfang/contract/endpoints';
import { type OpenApi, openApiOf } from '@lianfang/contract/openapi/openapi';
import { version } from '@lianfang/contract/version';
import type { FastifyInstance } from 'fastify';
import { docsPage } from './docs-page.ts';

/** GET /api/openapi.json: the interface for programs. GET /api/docs: the same for a reader. Both made when first asked for. */
export const serveOpenApi = (server: FastifyInstance): void => {
  const made: { document?: OpenApi; page?: string } = {};
  const document = (): OpenApi => (made.document ??= openApiOf(endpoints, version));
  server.get('/api/openapi.json', { config: { endpoint: 'openapi' } }, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(document()),
  );
  server.get('/api/docs', { config: { endpoint: 'docs' } }, (_request, reply) => {
    made.page ??= docsPage(document());
    return reply.header('cache-control', 'public, max-age=300').type('text/html; charset=utf-8').send(made.page);
  });
};
