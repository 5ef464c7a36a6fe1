import type { Action } from '@lianfang/contract/endpoints';
import { sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import { mayDo, mayEver } from '../access/decide.ts';
import { appendEntry } from '../audit/append-entry.ts';
import type { Transaction } from '../database/connect.ts';
import type { Call, Subject, UploadedFile, Wire } from './call.ts';
import type { Route } from './handle.ts';
import { answerOnce } from './answer-once.ts';
import type { Platform } from './platform.ts';
import { Refused, refuse } from './refused.ts';

/** A request that was authenticated and parsed, before anything of it is done. */
export interface Request {
  readonly requestId: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly wire: Wire;
  readonly idempotencyKey: string | null;
}

/** Finds out who is calling; given by the identity module at composition. */
export type Authenticate = (tx: Transaction, now: Temporal.Instant, wire: Wire) => Promise<Actor>;

interface AuditNotes {
  subject: Pick<Subject, 'kind' | 'id' | 'unitId'> | null;
  detail: Record<string, unknown>;
}

const decide = (route: Route, actor: Actor, subject: Subject | null): void => {
  const action = route.endpoint.action as Action;
  if (!mayEver(actor, action)) refuse(actor.kind === 'anonymous' ? 'sign-in-needed' : 'not-allowed');
  if (!route.load) return;
  if (!subject) refuse('not-found');
  else if (!mayDo(actor, action, subject.facts)) refuse(readable(route) ? 'not-found' : 'not-allowed');
};

/** A reading of what one may not see must not tell that it exists. */
const readable = (route: Route): boolean => route.endpoint.method === 'GET';

const record = async (tx: Transaction, call: Call<Route['endpoint']>, notes: AuditNotes): Promise<void> =>
  appendEntry(tx, call.now, call.actor, {
    action: notes.detail['action'] === undefined ? '' : String(notes.detail['action']),
    subjectKind: notes.subject?.kind ?? null,
    subjectId: notes.subject?.id ?? null,
    unitId: notes.subject?.unitId ?? null,
    detail: Object.fromEntries(Object.entries(notes.detail).filter(([key]) => key !== 'action')),
    requestId: call.requestId,
    address: call.wire.address,
  });

const within = async <T>(platform: Platform, reading: boolean, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  platform.database.query.transaction().execute(async (tx) => {
    if (reading) await sql`set transaction read only`.execute(tx);
    return work(tx);
  });

/** Runs one call from authentication to commit; throws `Refused` for every foreseen "no". */
export const runCall = async (
  route: Route,
  request: Request,
  platform: Platform,
  authenticate: Authenticate,
): Promise<unknown> => {
  const now = platform.clock.now();
  const notes: AuditNotes = { subject: null, detail: { action: route.endpoint.action } };
  const reading = route.endpoint.method === 'GET';
  const build = (tx: Transaction, actor: Actor): Call<Route['endpoint']> => ({
    actor,
    now,
    tx,
    platform,
    params: request.params,
    query: request.query,
    body: request.body,
    files: request.files,
    subject: null,
    wire: request.wire,
    requestId: request.requestId,
    refuse: (code, detail) => refuse(code, detail),
    note: (detail) => Object.assign(notes.detail, detail),
    made: (subject) => {
      notes.subject = subject;
    },
  });
  const proceed = async (tx: Transaction): Promise<{ call: Call<Route['endpoint']>; answer: unknown }> => {
    const actor = await authenticate(tx, now, request.wire);
    const call = build(tx, actor);
    const subject = route.load && mayEver(actor, route.endpoint.action as Action) ? await route.load(call) : null;
    decide(route, actor, subject);
    notes.subject = subject;
    const work = { ...call, subject };
    const answer = reading
      ? await route.run(work)
      : await answerOnce(
          work,
          route.endpoint.id,
          request.idempotencyKey,
          () => route.run(work),
          () => record(tx, work, notes),
        );
    return { call: work, answer };
  };
  const { call, answer } = await within(platform, reading, proceed);
  if (reading && route.endpoint.readsPerson) await within(platform, false, (tx) => record(tx, call, notes));
  return answer;
};

export { Refused };
