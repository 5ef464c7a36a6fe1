import type { Action } from '@lianfang/contract/endpoints';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { mayEver } from '../access/decide.ts';
import { readWith } from '../database/transact.ts';
import type { Wire } from './call.ts';
import type { Route } from './handle.ts';
import type { Platform } from './platform.ts';
import { problemFrom, sendProblem } from './problem-from.ts';
import { fieldsOf } from './problem.ts';
import { refuse } from './refused.ts';
import { sendAnswer } from './reply.ts';
import { type Authenticate, runCall } from './run-call.ts';
import { readUpload } from './upload.ts';
import { wireOf } from './wire.ts';

const parse = (part: z.ZodType, value: unknown): unknown => {
  const parsed = part.safeParse(value ?? {});
  return parsed.success ? parsed.data : refuse('bad-request', { fields: fieldsOf(parsed.error) });
};

const keyOf = (request: FastifyRequest): string | null => {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  const fits = typeof key === 'string' && /^[\x21-\x7e]{8,100}$/.test(key);
  return fits ? key : refuse('bad-request', { header: 'idempotency-key' });
};

/** Said by a page that has the record open and reads it again because of an event. It only gathers entries of the trail. */
const continues = (request: FastifyRequest): boolean => request.headers['lianfang-reading'] === 'continued';

const parts = async (route: Route, request: FastifyRequest) => {
  const upload = route.endpoint.upload ? await readUpload(request, route.endpoint.bodyLimit) : null;
  return {
    params: parse(route.endpoint.params, request.params),
    query: parse(route.endpoint.query, request.query),
    body: parse(route.endpoint.body, upload ? upload.body : request.body),
    files: upload?.files ?? [],
  };
};

/** Turns away whom no grant can reach before a large body is taken in. The call itself decides again, with everything. */
const admit = async (route: Route, wire: Wire, platform: Platform, authenticate: Authenticate): Promise<void> => {
  const now = platform.clock.now();
  const actor = await readWith(platform.database, (tx) => authenticate(tx, now, wire, () => undefined));
  if (!mayEver(actor, route.endpoint.action as Action))
    refuse(actor.kind === 'anonymous' ? 'sign-in-needed' : 'not-allowed');
};

const answer = async (
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  authenticate: Authenticate,
): Promise<FastifyReply> => {
  const wire = wireOf(request, reply, platform);
  const idempotencyKey = keyOf(request);
  if (route.endpoint.upload) await admit(route, wire, platform, authenticate);
  const call = {
    ...(await parts(route, request)),
    requestId: request.id,
    wire,
    idempotencyKey,
    continues: continues(request),
  };
  return sendAnswer(route, reply, await runCall(route, call, platform, authenticate));
};

/** Milliseconds until a call is answered 503: five minutes for an upload, which includes the sending. */
const patience = (route: Route): number => (route.endpoint.upload ? 300_000 : 45_000);

/**
 * Registers one route. What does not parse is answered 400 with the fields that were wrong; a reply that does not
 * parse is our defect.
 */
export const serve = (server: FastifyInstance, route: Route, platform: Platform, authenticate: Authenticate): void => {
  const { endpoint } = route;
  server.route({
    method: endpoint.method,
    url: endpoint.path,
    bodyLimit: endpoint.bodyLimit,
    handlerTimeout: patience(route),
    config: { endpoint: endpoint.id, callsPerMinute: endpoint.callsPerMinute },
    handler: (request, reply) => answer(route, request, reply, platform, authenticate),
    errorHandler: (error, request, reply) => void sendProblem(reply, problemFrom(error, route, request)),
  });
};
