import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { handleReturn } from './handle-return.ts';
import { moveReturn } from './return-store.ts';
import { tellReturn } from './tell-return.ts';

/** Sends the report back to who made it, with the reason. */
export const sendBackReturnReport = handleReturn(
  returnEndpoints.sendBackReturnReport,
  async ({ body, subject, actor, tx, now, refuse }) => {
    const fault = await moveReturn(tx, subject.found, { move: 'sendBackReturnReport', ...body }, actor, now);
    if (fault) refuse(fault);
    await tellReturn(tx, subject, 'sendBackReturnReport', actor, now);
  },
);
