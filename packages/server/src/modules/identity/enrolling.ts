import type { Actor } from '../../kernel/access/actor.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Platform } from '../../kernel/http/platform.ts';
import { type Entering, goOn, holdOwnSession } from './enter.ts';
import { presentUntil } from './presence.ts';
import { issueRecoveryCodes } from './recovery-code-store.ts';
import type { SessionStage } from '@lianfang/contract/identity/sessions';

type EnrolCode = 'sign-in-needed' | 'sign-in-step-not-due' | 'presence-needed';

type Session = Awaited<ReturnType<typeof holdOwnSession>>;

export const isPresent = (session: Pick<Session, 'present_at'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, presentUntil(Temporal.Instant.from(session.present_at))) < 0;

/**
 * The caller's session, where a second factor may be enrolled in it now: at that step of signing in, or in an open
 * session by somebody who has just shown that it is still them.
 */
export const holdEnrolling = async (
  call: { readonly tx: Transaction; readonly actor: Actor; readonly now: Temporal.Instant },
  refuse: (code: EnrolCode, detail?: Readonly<Record<string, unknown>>) => never,
): Promise<Session> => {
  const session = await holdOwnSession(call.tx, call.actor, refuse);
  if (session.stage === 'enrol-second-factor') return session;
  if (session.stage !== 'open') return refuse('sign-in-step-not-due', { stage: session.stage });
  return isPresent(session, call.now) ? session : refuse('presence-needed');
};

/** The session of somebody signed in who has just shown that it is still them. */
export const holdPresent = async (
  call: { readonly tx: Transaction; readonly actor: Actor; readonly now: Temporal.Instant },
  refuse: (code: 'sign-in-needed' | 'presence-needed') => never,
): Promise<Session> => {
  const session = await holdOwnSession(call.tx, call.actor, refuse);
  return isPresent(session, call.now) ? session : refuse('presence-needed');
};

/** What follows an enrolment: recovery codes with the first factor, and the next step of signing in. */
export const afterEnrolment = async (
  call: Entering & { readonly platform: Platform },
  session: Session,
  first: boolean,
): Promise<{ stage: SessionStage; recoveryCodes: string[] | null }> => {
  const recoveryCodes = first ? await issueRecoveryCodes(call.tx, call.platform, session.person_id) : null;
  const { stage } = await goOn(call, session, true);
  return { stage, recoveryCodes };
};
