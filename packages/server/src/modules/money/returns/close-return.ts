import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { handleReturn } from './handle-return.ts';
import { moveReturn } from './return-store.ts';

/** Closes a return; what is left stays frozen, and a new round may start later. */
export const closeReturn = handleReturn(
  returnEndpoints.closeReturn,
  async ({ body, subject, actor, tx, now, refuse }) => {
    const fault = await moveReturn(tx, subject.found, { move: 'closeReturn', ...body }, actor, now);
    if (fault) refuse(fault);
  },
);
