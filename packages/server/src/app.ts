import { STATUS_CODES } from 'node:http';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { databaseAnswers, isMigrated } from './kernel/database/checks.ts';
import { compressReplies } from './kernel/http/compress-replies.ts';
import { guardHeaders } from './kernel/http/guard-headers.ts';
import { guardOrigin } from './kernel/http/guard-origin.ts';
import { guardRate, type Rates, usualRates } from './kernel/http/guard-rate.ts';
import type { Platform } from './kernel/http/platform.ts';
import { problemFrom, sendProblem } from './kernel/http/problem-from.ts';
import { serveOpenApi } from './kernel/http/serve-openapi.ts';
import { serve } from './kernel/http/serve.ts';
import { servePages } from './kernel/http/serve-pages.ts';
import { type Checks, serveState } from './kernel/http/serve-state.ts';
import { type Certificate, socketServer } from './kernel/http/socket-server.ts';
import type { Hub } from './kernel/live/hub.ts';
import { serveEvents } from './kernel/live/serve-events.ts';
import { logRequests } from './kernel/log/log-requests.ts';
import type { Metrics } from './kernel/log/metrics.ts';
import type { Authenticate } from './kernel/http/run-call.ts';
import { guardSignature } from './kernel/http/signatures/guard-signature.ts';
import { serveKeys } from './kernel/http/signatures/serve-keys.ts';
import { signReplies } from './kernel/http/signatures/sign-replies.ts';
import { authenticate as authenticatePerson, sessionCookie } from './modules/identity/index.ts';
import { bankKeyRing, bankSystemOf } from './modules/money/index.ts';
import { routes } from './routes.ts';

export interface AppOptions extends Platform {
  readonly trustedProxies?: number;
  /** Folder of the built web pages; where absent, every address that is no endpoint is unknown. */
  readonly webFolder?: string;
  /** To serve https without a proxy in front. */
  readonly certificate?: Certificate;
  readonly rates?: Rates;
  /** Where announcements arrive; without one there is no stream of events. */
  readonly hub?: Hub;
  readonly metrics?: Metrics;
  readonly metricsToken?: string | undefined;
  /** What must hold beside the database for the platform to be ready. */
  readonly checks?: Checks;
}

/** What does not even parse as HTTP gets a problem body too, and the connection ends. */
const malformed = (status: 400 | 408 | 431): string => {
  const body = JSON.stringify({ type: 'urn:lianfang:problem:bad-request', status, code: 'bad-request' });
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/problem+json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;
};

const malformedStatus = (code: unknown): 400 | 408 | 431 => {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
};

const emptyServer = (options: AppOptions): FastifyInstance => {
  const log: FastifyBaseLogger = options.log;
  return Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: (_address, hop) => hop < (options.trustedProxies ?? 0),
    genReqId: () => crypto.randomUUID(),
    serverFactory: (handler) => socketServer(handler, options.certificate),
    frameworkErrors: (error, request, reply) => void sendProblem(reply, problemFrom(error, null, request)),
    clientErrorHandler: (error, socket) => {
      if (socket.writable) socket.end(malformed(malformedStatus(error.code)));
    },
  });
};

const checksOf = ({ database: { query }, checks }: AppOptions): Checks => ({
  database: () => databaseAnswers(query),
  migrations: () => isMigrated(query),
  ...checks,
});

/** A person by the cookie of the session; a bank's own system by the key that signed the request. */
export const authenticate: Authenticate = (tx, now, wire, later) =>
  wire.signedBy === null ? authenticatePerson(tx, now, wire, later) : bankSystemOf(tx, wire.signedBy, now);

/** The only composition root: joins the kernel to the modules and returns a server that is not yet listening. */
export const createApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const { origin } = options;
  const server = emptyServer(options);
  server.removeContentTypeParser('text/plain');
  server.setErrorHandler((error, request, reply) => sendProblem(reply, problemFrom(error, null, request)));
  await server.register(cookie);
  await server.register(multipart);
  await guardHeaders(server, origin);
  guardOrigin(server, origin);
  const sessionName = sessionCookie({ secure: origin.startsWith('https:') });
  const rates = options.rates ?? usualRates;
  await guardRate(server, rates, sessionName);
  guardSignature(server, { platform: options, keys: bankKeyRing, perKey: rates.perKey ?? 1200 });
  compressReplies(server);
  signReplies(server, options);
  serveKeys(server, options);
  logRequests(server, options.metrics ?? null);
  serveState(server, {
    checks: checksOf(options),
    metrics: options.metrics ?? null,
    metricsToken: options.metricsToken,
  });
  serveOpenApi(server);
  if (options.hub) serveEvents(server, { hub: options.hub, platform: options, authenticate });
  for (const route of routes) serve(server, route, options, authenticate);
  await servePages(server, options.webFolder ?? null, sessionName);
  return server;
};
