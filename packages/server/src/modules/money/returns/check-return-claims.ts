import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { claimsOf } from './claim-store.ts';
import { handleReturn } from './handle-return.ts';
import { moveReturn } from './return-store.ts';

/** Says that every application was checked; from now on the method can be fixed. */
export const checkReturnClaims = handleReturn(
  returnEndpoints.checkReturnClaims,
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const standings = (await claimsOf(tx, platform.secrets, subject.id)).map(({ standing }) => standing);
    if (standings.includes('waiting') || !standings.includes('accepted')) refuse('return-claims-waiting');
    const fault = await moveReturn(tx, subject.found, { move: 'checkReturnClaims', ...body }, actor, now);
    if (fault) refuse(fault);
  },
);
