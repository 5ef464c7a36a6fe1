import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handleReturn } from './handle-return.ts';
import { moveReturn, openRound, type ReturnAct } from './return-store.ts';
import type { ReturnFound } from './return-subject.ts';

const dropShares = async (tx: Transaction, { id, round }: ReturnFound): Promise<void> => {
  await tx.deleteFrom('return_share').where('money_return_id', '=', id).where('round', '=', round).execute();
};

/** What was published stays as it is, so a new round starts; without a notice the same round goes on. */
const roundAct = ({ round, notice_on }: ReturnFound, reason: string): Pick<ReturnAct, 'change' | 'round'> =>
  notice_on === null
    ? { round: { method: null, method_reason: null, fixed_by: null, report: null, reported_by: null } }
    : { round: { ended_reason: reason }, change: { round: round + 1 } };

/**
 * Reopens the applications, for a new victim or an objection that is right. After a public notice a new round starts, with
 * a notice of its own (冻结资金返还若干规定 第八条).
 */
export const reopenReturnClaims = handleReturn(
  returnEndpoints.reopenReturnClaims,
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { found } = subject;
    if (found.notice_on === null) await dropShares(tx, found);
    else await openRound(tx, found.id, found.round + 1);
    const act = { move: 'reopenReturnClaims', ...body, ...roundAct(found, body.reason) } as const;
    const fault = await moveReturn(tx, found, act, actor, now);
    if (fault) refuse(fault);
    note({ newRound: found.notice_on !== null });
  },
);
