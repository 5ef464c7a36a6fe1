import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { kernelRefusals } from '@lianfang/contract/refusal';
import { notBuiltPage } from './not-built-page.ts';
import { pageLinks } from './page-links.ts';
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
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    suppressWarning: true,
    setHeaders: (reply, path) => void reply.header('cache-control', cacheFor(path)),
  });

/**
 * Fastify, its sender of files and the pipe each watch for the end of the reply that a file goes out with: eleven
 * listeners by themselves, where Node warns of a leak from the eleventh on. They go with the reply.
 */
const watchersOfFile = 16;

const makeRoom = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) reply.raw.setMaxListeners(watchersOfFile);
  });
};

/** Where somebody lands who asks for an address: whoever is not signed in is led to the sign-in first. */
const landing = (request: FastifyRequest, cookie: string): string =>
  request.cookies[cookie] ? (request.url.split('?')[0] ?? '/') : '/sign-in';

/**
 * Serves the built web pages of a folder. An address that is no file is a page of the web, which finds its own way; an
 * unknown address below /api/ is a problem body. Without a build there is a page that says so. `cookie` is that of a
 * session, by which a first page is told from the sign-in.
 */
export const servePages = async (server: FastifyInstance, folder: string | null, cookie: string): Promise<void> => {
  makeRoom(server);
  if (folder !== null) await addStatic(server, folder);
  const page = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (folder !== null && existsSync(join(folder, 'index.html'))) {
      const links = await pageLinks(folder, landing(request, cookie));
      if (links !== null) reply.header('link', links);
      return reply.sendFile('index.html');
    }
    return reply.code(503).header('retry-after', '3').type('text/html; charset=utf-8').send(notBuiltPage);
  };
  server.get('/', page);
  server.setNotFoundHandler((request, reply) => {
    if (asksForPage(request)) return page(request, reply);
    return sendProblem(reply, problemOf(kernelRefusals.notFound, languageOf(request), request.id));
  });
};
