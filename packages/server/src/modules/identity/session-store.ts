import { createHash, randomBytes } from 'node:crypto';
import { SessionId } from '@lianfang/contract/ids';
import type { SessionStage, SignInMethod } from '@lianfang/contract/identity/sessions';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../kernel/database/connect.ts';

/** Only the hash of a token is stored; the token is 256 random bits. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

const newToken = (): string => randomBytes(32).toString('base64url');

export interface NewSession {
  readonly personId: string;
  readonly method: SignInMethod;
  readonly stage: SessionStage;
  readonly factorProved: boolean;
  readonly expiresAt: Temporal.Instant;
  readonly address: string;
  readonly device: string;
}

export type EndReason =
  | 'signed-out'
  | 'another-sign-in'
  | 'by-owner'
  | 'password-changed'
  | 'by-administrator'
  | 'too-many-failures';

/** Opens a session and returns its id and the token for the cookie. */
export const insertSession = async (
  tx: Transaction,
  session: NewSession,
  now: Temporal.Instant,
): Promise<{ id: SessionId; token: string }> => {
  const token = newToken();
  const id = SessionId.parse(uuid());
  await tx
    .insertInto('session')
    .values({
      id,
      token_sha256: hashToken(token),
      person_id: session.personId,
      method: session.method,
      stage: session.stage,
      factor_proved: session.factorProved,
      present_at: now.toString(),
      opened_at: now.toString(),
      seen_at: now.toString(),
      expires_at: session.expiresAt.toString(),
      address: session.address,
      device: session.device,
    })
    .execute();
  return { id, token };
};

/** Moves a session on and gives it a new token, so that one learnt before is worth nothing after. */
export const rotateSession = async (
  tx: Transaction,
  sessionId: string,
  change: { readonly stage: SessionStage; readonly factorProved: boolean; readonly expiresAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<string> => {
  const token = newToken();
  await tx
    .updateTable('session')
    .set({
      token_sha256: hashToken(token),
      stage: change.stage,
      factor_proved: change.factorProved,
      expires_at: change.expiresAt.toString(),
      present_at: now.toString(),
      seen_at: now.toString(),
    })
    .where('id', '=', sessionId)
    .execute();
  return token;
};

/** The session of this id or token, held until the transaction ends. */
export const lockSession = (tx: Transaction, by: { readonly id: string } | { readonly token: string }) =>
  tx
    .selectFrom('session')
    .selectAll()
    .$if('id' in by, (rows) => rows.where('id', '=', 'id' in by ? by.id : ''))
    .$if('token' in by, (rows) => rows.where('token_sha256', '=', hashToken('token' in by ? by.token : '')))
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/** Ends one session of a person. False where it is not theirs or had ended. */
export const endSession = async (
  tx: Transaction,
  session: { readonly id: string; readonly personId: string },
  reason: EndReason,
  now: Temporal.Instant,
): Promise<boolean> => {
  const row = await tx
    .updateTable('session')
    .set({ ended_at: now.toString(), end_reason: reason })
    .where('id', '=', session.id)
    .where('person_id', '=', session.personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now.toString())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Ends every session of a person except one. Returns how many there were. */
export const endSessions = async (
  tx: Transaction,
  person: { readonly id: string; readonly exceptSession: string | null },
  reason: EndReason,
  now: Temporal.Instant,
): Promise<number> => {
  const rows = await tx
    .updateTable('session')
    .set({ ended_at: now.toString(), end_reason: reason })
    .where('person_id', '=', person.id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now.toString())
    .$if(person.exceptSession !== null, (rest) => rest.where('id', '<>', person.exceptSession))
    .returning('id')
    .execute();
  return rows.length;
};

/** Remembers that the session is in use, once a minute at most. */
export const touchSession = async (tx: Transaction, sessionId: string, now: Temporal.Instant): Promise<void> => {
  await tx
    .updateTable('session')
    .set({ seen_at: now.toString() })
    .where('id', '=', sessionId)
    .where('seen_at', '<=', now.subtract({ seconds: 60 }).toString())
    .execute();
};

export const markPresent = async (tx: Transaction, sessionId: string, now: Temporal.Instant): Promise<void> => {
  await tx.updateTable('session').set({ present_at: now.toString() }).where('id', '=', sessionId).execute();
};

/** Opens a complete session for a person and returns the token for the cookie: for the demo county and for tests. */
export const issueSession = async (
  tx: Transaction,
  personId: string,
  now: Temporal.Instant,
  wire: { readonly address: string; readonly userAgent: string },
): Promise<string> => {
  const session = { personId, method: 'password', stage: 'open', factorProved: true } as const;
  const place = { address: wire.address, device: wire.userAgent, expiresAt: now.add({ hours: 12 }) };
  return (await insertSession(tx, { ...session, ...place }, now)).token;
};
