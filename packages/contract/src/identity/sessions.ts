import { z } from 'zod';
import { SessionId } from '../ids.ts';
import { Moment } from '../values.ts';

/** What somebody who has begun to sign in still owes, in this order; `open` owes nothing. */
export const SessionStage = z.enum(['second-factor', 'new-password', 'enrol-second-factor', 'undertaking', 'open']);
export type SessionStage = z.infer<typeof SessionStage>;

/** Where a sign-in stands after a step. The session itself is in the cookie. */
export const SignInStep = z.strictObject({ stage: SessionStage });
export type SignInStep = z.infer<typeof SignInStep>;

export const SignInMethod = z.enum(['password', 'passkey', 'oidc']);
export type SignInMethod = z.infer<typeof SignInMethod>;

/** A device on which the person is signed in. */
export const Device = z.strictObject({
  id: SessionId,
  /** What the browser said it was. */
  device: z.string(),
  address: z.string(),
  method: SignInMethod,
  openedAt: Moment,
  seenAt: Moment,
  /** The device that asks. */
  current: z.boolean(),
});
export type Device = z.infer<typeof Device>;
