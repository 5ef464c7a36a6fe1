import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { handleReturn } from './handle-return.ts';
import { moveReturn } from './return-store.ts';
import { tellReturn } from './tell-return.ts';

/** Records the decision of the police of the prefecture (冻结资金返还决定书) by its number and day. */
export const recordReturnDecision = handleReturn(
  returnEndpoints.recordReturnDecision,
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { decision, decidedOn, version } = body;
    if (decidedOn > dayOf(now)) refuse('return-notice-day');
    const round = { decision, decided_on: decidedOn };
    const act = { move: 'recordReturnDecision', version, reason: decision, round } as const;
    const fault = await moveReturn(tx, subject.found, act, actor, now);
    if (fault) refuse(fault);
    await tellReturn(tx, subject, 'recordReturnDecision', actor, now);
  },
);
