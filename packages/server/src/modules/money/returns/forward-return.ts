import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { handleReturn } from './handle-return.ts';
import { moveReturn } from './return-store.ts';

/** Submits the report to the police of the prefecture: the county drafts, it does not decide. */
export const forwardReturn = handleReturn(
  returnEndpoints.forwardReturn,
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { organ, version } = body;
    const act = { move: 'forwardReturn', version, reason: organ, round: { organ } } as const;
    const fault = await moveReturn(tx, subject.found, act, actor, now);
    if (fault) refuse(fault);
  },
);
