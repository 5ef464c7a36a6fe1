import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { findClaim, rewriteClaim } from './claim-store.ts';
import { handleReturn } from './handle-return.ts';
import { moveReturn } from './return-store.ts';

/** Writes an application anew; it has to be checked again. */
export const editReturnClaim = handleReturn(
  returnEndpoints.editReturnClaim,
  async ({ params, body, subject, actor, tx, now, platform, refuse, note }) => {
    const { version, ...text } = body;
    const claim = await findClaim(tx, platform.secrets, subject.id, params.returnClaimId);
    if (claim === null) return refuse('not-found');
    if (text.loss < claim.given) refuse('return-claim-paid');
    const fault = await moveReturn(tx, subject.found, { move: 'editReturnClaim', version }, actor, now);
    if (fault) refuse(fault);
    await rewriteClaim(tx, platform.secrets, claim.id, text);
    note({ claimId: claim.id });
  },
);
