import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { handleReturn } from './handle-return.ts';
import { moveReturn, openRound } from './return-store.ts';

/** Starts a new round with what is still frozen, for a victim who was found later or money that could not be paid. */
export const startReturnRound = handleReturn(
  returnEndpoints.startReturnRound,
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { found } = subject;
    if (found.given >= found.frozen) refuse('return-nothing-left');
    const round = found.round + 1;
    const fault = await moveReturn(tx, found, { move: 'startReturnRound', ...body, change: { round } }, actor, now);
    if (fault) refuse(fault);
    await openRound(tx, found.id, round);
  },
);
