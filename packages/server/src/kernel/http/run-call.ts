import type { Action } from '@lianfang/contract/endpoints';
import type { Actor } from '../access/actor.ts';
import { type Leave, leaveEver, leaveFor, mayEver } from '../access/decide.ts';
import { type AuditText, appendEntry } from '../audit/append-entry.ts';
import { isKeptReading } from '../audit/is-kept-reading.ts';
import type { Transaction } from '../database/connect.ts';
import { readWith, writeWith } from '../database/transact.ts';
import type { Call, Subject, UploadedFile, Wire } from './call.ts';
import type { Route } from './handle.ts';
import { answerOnce } from './answer-once.ts';
import type { Platform } from './platform.ts';
import { Refused, refuse, refuseAndKeep } from './refused.ts';

/** A request that was authenticated and parsed, before anything of it is done. */
export interface Request {
  readonly requestId: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly wire: Wire;
  readonly idempotencyKey: string | null;
  /** The record stands open on the asker's screen and is read again because something happened. */
  readonly continues: boolean;
}

/** What is done in a transaction of its own after the call's, which may have been read-only. */
export type Afterwards = (tx: Transaction) => Promise<void>;

/** Finds out who is calling; given by the identity module at composition. */
export type Authenticate = (
  tx: Transaction,
  now: Temporal.Instant,
  wire: Wire,
  later: (work: Afterwards) => void,
) => Promise<Actor>;

interface AuditNotes {
  readonly action: string;
  subject: Pick<Subject, 'kind' | 'id' | 'unitId'> | null;
  leave: Leave | null;
  detail: Record<string, unknown>;
}

const decide = (route: Route, actor: Actor, subject: Subject | null): Leave | null => {
  const action = route.endpoint.action as Action;
  if (!mayEver(actor, action)) refuse(actor.kind === 'anonymous' ? 'sign-in-needed' : 'not-allowed');
  if (!route.load) return leaveEver(actor, action);
  const leave = subject ? leaveFor(actor, action, subject.facts) : refuse('not-found');
  return leave ?? refuse(readable(route) ? 'not-found' : 'not-allowed');
};

/** A reading of what one may not see must not tell that it exists. */
const readable = (route: Route): boolean => route.endpoint.method === 'GET';

const entryOf = (call: Call<Route['endpoint']>, notes: AuditNotes): AuditText => ({
  action: notes.action,
  subjectKind: notes.subject?.kind ?? null,
  subjectId: notes.subject?.id ?? null,
  unitId: notes.subject?.unitId ?? null,
  actingFor: notes.leave?.held?.actingFor?.personId ?? null,
  detail: notes.detail,
  requestId: call.requestId,
  address: call.wire.address,
});

const record = async (tx: Transaction, call: Call<Route['endpoint']>, notes: AuditNotes): Promise<void> =>
  appendEntry(tx, call.now, call.actor, entryOf(call, notes));

type AnyCall = Call<Route['endpoint']>;

const callOf = (
  request: Request,
  platform: Platform,
  { notes, afterwards }: Attempt,
  on: Pick<AnyCall, 'actor' | 'tx' | 'now'>,
): AnyCall => ({
  ...on,
  platform,
  params: request.params,
  query: request.query,
  body: request.body,
  files: request.files,
  subject: null,
  wire: request.wire,
  requestId: request.requestId,
  refuse: (code, detail) => refuse(code, detail),
  refuseAndKeep: (code, detail) => refuseAndKeep(code, detail),
  note: (detail) => Object.assign(notes.detail, detail),
  later: (work) => void afterwards.push(work),
  made: (subject) => {
    notes.subject = subject;
  },
});

const perform = (route: Route, request: Request, call: AnyCall, notes: AuditNotes): Promise<unknown> =>
  route.endpoint.method === 'GET'
    ? route.run(call)
    : answerOnce(
        call,
        route.endpoint.id,
        request.idempotencyKey,
        () => route.run(call),
        () => record(call.tx, call, notes),
      );

/** A refusal that keeps what was written comes back as the answer, so that the transaction commits. */
const keptRefusal = async (error: unknown, call: AnyCall, notes: AuditNotes): Promise<Refused> => {
  if (!(error instanceof Refused) || !error.keeps) throw error;
  notes.detail['refused'] = error.code;
  await record(call.tx, call, notes);
  return error;
};

/** How far one run of a call got. A command that clashed with another runs again, and each run notes for itself. */
interface Attempt {
  readonly notes: AuditNotes;
  readonly afterwards: Afterwards[];
  call: AnyCall | null;
}

const newAttempt = (route: Route): Attempt => ({
  notes: { action: route.endpoint.action, subject: null, leave: null, detail: {} },
  afterwards: [],
  call: null,
});

/** An attempt that the policy stopped is kept in the trail, except that of a stranger. */
const isWorthKeeping = (error: unknown, { call, notes }: Attempt): boolean =>
  error instanceof Refused &&
  notes.leave === null &&
  call !== null &&
  call.actor.kind !== 'anonymous' &&
  (error.code === 'not-allowed' || notes.subject !== null);

interface Surroundings {
  readonly now: Temporal.Instant;
  readonly platform: Platform;
  readonly authenticate: Authenticate;
}

/** Authenticates, loads the subject, decides and runs, noting on the way what the trail will say. */
const proceed = async (
  route: Route,
  request: Request,
  { now, platform, authenticate }: Surroundings,
  attempt: Attempt,
  tx: Transaction,
): Promise<unknown> => {
  const { notes, afterwards } = attempt;
  const actor = await authenticate(tx, now, request.wire, (work) => afterwards.push(work));
  const call = callOf(request, platform, attempt, { actor, tx, now });
  attempt.call = call;
  const mayReach = mayEver(actor, route.endpoint.action as Action);
  const subject = route.load && mayReach ? await route.load(call) : null;
  notes.subject = subject;
  notes.leave = decide(route, actor, subject);
  const work = { ...call, subject };
  return perform(route, request, work, notes).catch((error: unknown) => keptRefusal(error, work, notes));
};

/** Writes the entry of an attempt whose own transaction was read-only or rolled back. */
const keep = async (platform: Platform, { call, notes }: Attempt): Promise<void> => {
  if (call) await writeWith(platform.database, (tx) => record(tx, call, notes));
};

/** Writes the entry of a reading. One that goes on is one reading: its entry is written again only when that grew old. */
const keepReading = async (platform: Platform, attempt: Attempt, continues: boolean): Promise<void> => {
  const { call, notes } = attempt;
  if (!call) return;
  const entry = entryOf(call, notes);
  const isKept =
    continues && (await readWith(platform.database, (tx) => isKeptReading(tx, call.now, call.actor, entry)));
  if (continues) notes.detail['continues'] = true;
  if (!isKept) await keep(platform, attempt);
};

/** Runs one call from authentication to commit; throws `Refused` for every foreseen "no". */
export const runCall = async (
  route: Route,
  request: Request,
  platform: Platform,
  authenticate: Authenticate,
): Promise<unknown> => {
  const on: Surroundings = { now: platform.clock.now(), platform, authenticate };
  const reading = route.endpoint.method === 'GET';
  let attempt = newAttempt(route);
  const work = (tx: Transaction): Promise<unknown> => {
    attempt = newAttempt(route);
    return proceed(route, request, on, attempt, tx);
  };
  const answer = await (reading ? readWith : writeWith)(platform.database, work).catch(async (error: unknown) => {
    if (isWorthKeeping(error, attempt)) {
      attempt.notes.detail = { refused: true };
      await keep(platform, attempt);
    }
    throw error;
  });
  if (answer instanceof Refused) throw answer;
  if (reading && route.endpoint.readsPerson) await keepReading(platform, attempt, request.continues);
  for (const later of attempt.afterwards) await writeWith(platform.database, later);
  return answer;
};
