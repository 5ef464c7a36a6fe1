import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { handleReturn } from './handle-return.ts';
import { moveReturn } from './return-store.ts';
import { tellReturn } from './tell-return.ts';

/** Records that the police of the prefecture did not approve; nothing goes back in this round. */
export const recordReturnRefusal = handleReturn(
  returnEndpoints.recordReturnRefusal,
  async ({ body, subject, actor, tx, now, refuse }) => {
    const act = { move: 'recordReturnRefusal', ...body, round: { ended_reason: body.reason } } as const;
    const fault = await moveReturn(tx, subject.found, act, actor, now);
    if (fault) refuse(fault);
    await tellReturn(tx, subject, 'recordReturnRefusal', actor, now);
  },
);
