import { type SessionStage, SignInMethod, type SignInStep } from '@lianfang/contract/identity/sessions';
import type { SignInRules } from '@lianfang/contract/identity/sign-in-settings';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Wire } from '../../kernel/http/call.ts';
import { passAttempt } from './attempt.ts';
import { sessionCookie } from './authenticate.ts';
import { owedStage } from './owed-stage.ts';
import { endSession, insertSession, lockSession, rotateSession } from './session-store.ts';
import { readRules } from './settings-views.ts';
import { readStanding } from './standing-views.ts';

/** What a call has to offer for a session to be opened or moved on. */
export interface Entering {
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  readonly wire: Wire;
}

/** The steps on the way in have to be done within a quarter of an hour. */
const wayIn = { minutes: 15 };

const endOf = (stage: SessionStage, rules: SignInRules, now: Temporal.Instant): Temporal.Instant =>
  stage === 'open' ? now.add({ hours: rules.absoluteHours }) : now.add(wayIn);

/** Whatever session the browser held ends when somebody signs in on it. */
const endSessionOfBrowser = async ({ tx, now, wire }: Entering): Promise<void> => {
  const token = wire.cookies[sessionCookie(wire)];
  const session = token ? await lockSession(tx, { token }) : undefined;
  if (session) await endSession(tx, { id: session.id, personId: session.person_id }, 'another-sign-in', now);
};

/** Opens a session for somebody who has just shown who they are, and tells which step they still owe. */
export const enter = async (
  call: Entering,
  person: { readonly id: string; readonly login: string },
  by: { readonly method: SignInMethod; readonly factorProved: boolean },
): Promise<SignInStep> => {
  const { tx, now, wire } = call;
  const rules = await readRules(tx);
  const stage = owedStage(await readStanding(tx, { personId: person.id, ...by }, rules, now));
  // A password alone must not clear the count: whoever knows it could guess codes for ever.
  if (stage !== 'second-factor') await passAttempt(tx, person.login);
  await endSessionOfBrowser(call);
  const expiresAt = endOf(stage, rules, now);
  const place = { address: wire.address, device: wire.userAgent };
  const { token } = await insertSession(tx, { personId: person.id, ...by, stage, expiresAt, ...place }, now);
  wire.setCookie(sessionCookie(wire), token, expiresAt);
  return { stage };
};

type SessionRow = NonNullable<Awaited<ReturnType<typeof lockSession>>>;

/**
 * Moves a session on after a step: a new token, and the step that is owed next. Where the session is open and stays
 * so, its end does not move.
 */
export const goOn = async (call: Entering, session: SessionRow, factorProved?: true): Promise<SignInStep> => {
  const { tx, now, wire } = call;
  const rules = await readRules(tx);
  const proved = factorProved ?? session.factor_proved;
  const way = { personId: session.person_id, method: SignInMethod.parse(session.method), factorProved: proved };
  const stage = session.stage === 'open' ? 'open' : owedStage(await readStanding(tx, way, rules, now));
  const expiresAt = session.stage === 'open' ? Temporal.Instant.from(session.expires_at) : endOf(stage, rules, now);
  const token = await rotateSession(tx, session.id, { stage, factorProved: proved, expiresAt }, now);
  wire.setCookie(sessionCookie(wire), token, expiresAt);
  return { stage };
};

/** The session of the caller, held until the transaction ends. It was in force a moment ago. */
export const holdOwnSession = async (
  tx: Transaction,
  actor: Actor,
  refuse: (code: 'sign-in-needed') => never,
): Promise<SessionRow> => {
  const session =
    actor.kind === 'person' || actor.kind === 'entering' ? await lockSession(tx, { id: actor.sessionId }) : undefined;
  return session ?? refuse('sign-in-needed');
};

/** The same, where this step is owed. */
export const holdSessionAt = async (
  call: { readonly tx: Transaction; readonly actor: Actor },
  stage: SessionStage,
  refuse: (code: 'sign-in-needed' | 'sign-in-step-not-due', detail?: Readonly<Record<string, unknown>>) => never,
): Promise<SessionRow> => {
  const session = await holdOwnSession(call.tx, call.actor, refuse);
  return session.stage === stage ? session : refuse('sign-in-step-not-due', { stage: session.stage });
};
