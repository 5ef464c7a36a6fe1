import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { proposeReturn, sharesBy } from '@lianfang/engine/law/propose-return';
import type { ReturnShare } from '@lianfang/engine/law/share-return';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { claimsOf } from './claim-store.ts';
import { handleReturn } from './handle-return.ts';
import { movementsOf } from './movement-store.ts';
import { questionOf } from './return-proposal.ts';
import { moveReturn } from './return-store.ts';
import type { ReturnFound } from './return-subject.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

const replaceShares = async (
  tx: Transaction,
  { id, round }: ReturnFound,
  shares: readonly ReturnShare[],
): Promise<void> => {
  await tx.deleteFrom('return_share').where('money_return_id', '=', id).where('round', '=', round).execute();
  const rows = shares.map((share) => ({
    money_return_id: id,
    round,
    return_claim_id: share.id,
    amount: BigInt(share.amount),
  }));
  await tx.insertInto('return_share').values(rows).execute();
};

/**
 * A person fixes how the money is told apart; the engine only proposes. What each victim gets follows from it to the fen.
 * Directly goes what a single credit brought; by timestamp what the times trace; everything may go pro rata.
 */
export const fixReturnMethod = handleReturn(
  returnEndpoints.fixReturnMethod,
  async ({ body, subject, actor, tx, now, platform, refuse, note }) => {
    const { found } = subject;
    const { method, reason, version } = body;
    const claims = await claimsOf(tx, platform.secrets, found.id);
    const question = questionOf(found, claims, await movementsOf(tx, found.id));
    const proposal = proposeReturn(question);
    if (method !== proposal.method) {
      if (method === 'direct' || (method === 'by-timestamp' && proposal.traced.size === 0)) refuse('return-method');
      if (reason === null) refuse('return-method-reason');
    }
    const shares = sharesBy(method, question, proposal.traced);
    if (shares.length === 0) refuse('return-nothing');
    const method_reason = method === proposal.method ? proposal.reason.zh : reason;
    const fixed_by = personIdOf(actor);
    const act = { move: 'fixReturnMethod', version, round: { method, method_reason, fixed_by } } as const;
    const fault = await moveReturn(tx, found, act, actor, now);
    if (fault) refuse(fault);
    await replaceShares(tx, found, shares);
    note({ method, proposed: proposal.method, shares: shares.length });
  },
);
