import type { SecondFactorProof } from '@lianfang/contract/identity/second-factors';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Platform } from '../../kernel/http/platform.ts';
import { useRecoveryCode } from './recovery-code-store.ts';
import { useTotpCode } from './totp-store.ts';
import { verifySigned } from './verify-passkey.ts';

interface Proving {
  readonly tx: Transaction;
  readonly now: Temporal.Instant;
  readonly platform: Platform;
}

/** Whether the proof is right for this person in this session. A right one is used up. */
export const proveFactor = async (
  call: Proving,
  session: { readonly id: string; readonly person_id: string },
  proof: SecondFactorProof,
): Promise<boolean> => {
  const { tx, now, platform } = call;
  if (proof.by === 'totp') return useTotpCode(tx, platform.secrets, { id: session.person_id, code: proof.code }, now);
  if (proof.by === 'recovery-code') return useRecoveryCode(tx, { id: session.person_id, code: proof.code }, now);
  const signer = await verifySigned(call, proof.signed, { purpose: 'prove', sessionId: session.id });
  return signer === session.person_id;
};
