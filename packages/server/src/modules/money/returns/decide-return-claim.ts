import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { type ClaimFound, findClaim } from './claim-store.ts';
import { handleReturn } from './handle-return.ts';
import { moveReturn } from './return-store.ts';

const isComplete = ({ appliedOn, application }: ClaimFound): boolean =>
  appliedOn !== null &&
  application.idNumber !== null &&
  application.idNumber !== '' &&
  application.paidFrom !== null &&
  (application.payTo === null || application.payToReason !== null);

/** Says whether an application is true, or why no money goes back on it. */
export const decideReturnClaim = handleReturn(
  returnEndpoints.decideReturnClaim,
  async ({ params, body, subject, actor, tx, now, platform, refuse, note }) => {
    const { standing, reason, version } = body;
    const claim = await findClaim(tx, platform.secrets, subject.id, params.returnClaimId);
    if (claim === null) return refuse('not-found');
    if (standing === 'accepted' ? !isComplete(claim) : reason === null) refuse('return-claim-incomplete');
    if (standing === 'refused' && claim.given > 0) refuse('return-claim-paid');
    const act = { move: 'decideReturnClaim', version, reason: reason ?? '' } as const;
    const fault = await moveReturn(tx, subject.found, act, actor, now);
    if (fault) refuse(fault);
    await tx
      .updateTable('return_claim')
      .set({ standing, standing_reason: reason })
      .where('id', '=', claim.id)
      .execute();
    note({ claimId: claim.id, standing });
  },
);
