import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Language } from '@lianfang/contract/words';
import type { FileReply } from './call.ts';
import type { Route } from './handle.ts';
import type { Platform } from './platform.ts';
import { defectProblem, fieldsOf, findRefusal, problemOf, type Problem } from './problem.ts';
import { type Authenticate, runCall } from './run-call.ts';
import { Refused, refuse } from './refused.ts';
import { readUpload } from './upload.ts';
import { wireOf } from './wire.ts';

export const languageOf = (request: FastifyRequest): Language =>
  (request.headers['accept-language'] ?? '').startsWith('en') ? 'en' : 'zh';

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(problem.status).type('application/problem+json').send(problem);

const parse = (part: z.ZodType, value: unknown): unknown => {
  const parsed = part.safeParse(value ?? {});
  return parsed.success ? parsed.data : refuse('bad-request', { fields: fieldsOf(parsed.error) });
};

const sendFile = (reply: FastifyReply, file: FileReply): FastifyReply =>
  reply
    .type(file.mediaType)
    .header(
      'content-disposition',
      `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    .send(Buffer.from(file.bytes));

const answer = (route: Route, reply: FastifyReply, value: unknown): FastifyReply => {
  if (route.endpoint.replies === 'file') return sendFile(reply, value as FileReply);
  if (route.endpoint.replies === 'empty') return reply.code(204).send();
  return reply.send(route.endpoint.reply.parse(value));
};

/** Turns whatever was thrown into a problem body. Only what nobody foresaw is logged as an error. */
export const problemFrom = (error: unknown, route: Route | null, request: FastifyRequest): Problem => {
  const language = languageOf(request);
  if (error instanceof Refused) {
    const found = findRefusal(route?.endpoint ?? null, error.code);
    if (found) return problemOf(found, language, request.id, error.detail);
  }
  request.log.error({ err: error }, 'defect');
  return defectProblem(language, request.id);
};

const keyOf = (request: FastifyRequest): string | null => {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && key.length >= 8 && key.length <= 100 ? key : null;
};

const parts = async (route: Route, request: FastifyRequest) => {
  const upload = route.endpoint.upload ? await readUpload(request, route.endpoint.bodyLimit) : null;
  return {
    params: parse(route.endpoint.params, request.params),
    query: parse(route.endpoint.query, request.query),
    body: parse(route.endpoint.body, upload ? upload.body : request.body),
    files: upload?.files ?? [],
  };
};

/** Registers one route. What does not parse is answered 400 with the fields that were wrong; a reply that does not parse is our defect. */
export const serve = (server: FastifyInstance, route: Route, platform: Platform, authenticate: Authenticate): void => {
  const { endpoint } = route;
  server.route({
    method: endpoint.method,
    url: endpoint.path,
    bodyLimit: endpoint.bodyLimit,
    ...(endpoint.callsPerMinute === null
      ? {}
      : { config: { rateLimit: { max: endpoint.callsPerMinute, timeWindow: '1 minute' } } }),
    handler: async (request, reply) => {
      try {
        const parsed = await parts(route, request);
        const call = {
          ...parsed,
          requestId: request.id,
          wire: wireOf(request, reply, platform),
          idempotencyKey: keyOf(request),
        };
        const value = await runCall(route, call, platform, authenticate);
        return answer(route, reply, value);
      } catch (error) {
        return sendProblem(reply, problemFrom(error, route, request));
      }
    },
  });
};
