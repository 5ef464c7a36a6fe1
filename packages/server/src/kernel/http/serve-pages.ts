import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { kernelRefusals } from '@lianfang/contract/refusal';
import { notBuiltPage } from './not-built-page.ts';
import { languageOf, sendProblem } from './problem-from.ts';
import { problemOf } from './problem.ts';

/** Names that the build makes from the content never change their content; everything else is asked for again. */
const cacheFor = (path: string): string =>
  /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

const asksForPage = (request: FastifyRequest): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !/^\/(api|assets)(\/|\?|$)/.test(request.url) &&
  !/\.[a-z0-9]{2,5}(\?|$)/i.test(request.url);

const addStatic = (server: FastifyInstance, folder: string) =>
  server.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    cacheControl: false,
    suppressWarning: true,
    setHeaders: (reply, path) => void reply.header('cache-control', cacheFor(path)),
  });

/**
 * Serves the built web pages of a folder. An address that is no file is a page of the web, which finds its own way; an
 * unknown address below /api/ is a problem body. Without a build there is a page that says so.
 */
export const servePages = async (server: FastifyInstance, folder: string | null): Promise<void> => {
  if (folder !== null) await addStatic(server, folder);
  const page = (reply: FastifyReply): FastifyReply => {
    if (folder !== null && existsSync(join(folder, 'index.html'))) return reply.sendFile('index.html');
    return reply.code(503).header('retry-after', '3').type('text/html; charset=utf-8').send(notBuiltPage);
  };
  server.get('/', (_request, reply) => page(reply));
  server.setNotFoundHandler((request, reply) => {
    if (asksForPage(request)) return page(reply);
    return sendProblem(reply, problemOf(kernelRefusals.notFound, languageOf(request), request.id));
  });
};
