import { kernelRefusals, type Refusal } from '@lianfang/contract/refusal';
import type { Language } from '@lianfang/contract/words';
import type { FastifyReply, FastifyRequest } from 'fastify';
import pg from 'pg';
import { FileRefused } from '../files/file-refused.ts';
import type { Route } from './handle.ts';
import { defectProblem, findRefusal, type Problem, problemOf } from './problem.ts';
import { Refused } from './refused.ts';

export const languageOf = (request: FastifyRequest): Language =>
  (request.headers['accept-language'] ?? '').startsWith('en') ? 'en' : 'zh';

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(problem.status).type('application/problem+json').send(problem);

/** What Fastify and its plugins stop before a handler is reached, by their codes. */
const stoppedEarlier: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: kernelRefusals.tooLarge,
  FST_REQ_FILE_TOO_LARGE: kernelRefusals.tooLarge,
  FST_FILES_LIMIT: kernelRefusals.tooLarge,
  FST_FIELDS_LIMIT: kernelRefusals.tooLarge,
  FST_PARTS_LIMIT: kernelRefusals.tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: kernelRefusals.wrongType,
  FST_ERR_HANDLER_TIMEOUT: kernelRefusals.unavailable,
};

/** PostgreSQL is starting, stopping or out of reach; or every connection was busy for too long. */
const isUnavailable = (error: Error): boolean => {
  if (error instanceof pg.DatabaseError) return /^(08|57P)/.test(error.code ?? '');
  const code = 'code' in error ? String(error.code) : '';
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || error.message.includes('trying to connect');
};

/** A text with the one sign (NUL) that PostgreSQL keeps in no text: whoever sent it is told, it is no defect of ours. */
const isUnkeepable = (error: Error): boolean => error instanceof pg.DatabaseError && error.code === '22021';

const refusalOf = (error: Error): Refusal | null => {
  if (isUnkeepable(error)) return kernelRefusals.badRequest;
  if (error instanceof FileRefused) return error.refusal;
  const stopped = 'code' in error ? stoppedEarlier[String(error.code)] : undefined;
  if (stopped) return stopped;
  const status = 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? kernelRefusals.badRequest : null;
};

/** Turns whatever was thrown into a problem body. Only what nobody foresaw is logged as an error. */
export const problemFrom = (error: unknown, route: Route | null, request: FastifyRequest): Problem => {
  const language = languageOf(request);
  if (error instanceof Refused) {
    const found = findRefusal(route?.endpoint ?? null, error.code);
    if (found) return problemOf(found, language, request.id, error.detail);
  }
  const known = error instanceof Error ? refusalOf(error) : null;
  if (known) return problemOf(known, language, request.id);
  request.log.error({ err: error }, 'defect');
  return error instanceof Error && isUnavailable(error)
    ? problemOf(kernelRefusals.unavailable, language, request.id)
    : defectProblem(language, request.id);
};
