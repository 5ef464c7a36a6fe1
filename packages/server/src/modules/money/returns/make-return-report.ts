import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handleReturn } from './handle-return.ts';
import { moveReturn } from './return-store.ts';
import type { ReturnFound } from './return-subject.ts';
import { tellReturn } from './tell-return.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Objections of the round that are unanswered, or that were upheld. */
const openObjections = async (tx: Transaction, { id, round }: ReturnFound): Promise<number> => {
  const row = await tx
    .selectFrom('return_objection')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('money_return_id', '=', id)
    .where('round', '=', round)
    .where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '=', 'upheld')]))
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** Makes 呈请返还资金报告书: for a return pro rata only once its notice is over and every objection is answered. */
export const makeReturnReport = handleReturn(
  returnEndpoints.makeReturnReport,
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { found } = subject;
    if (found.method === 'pro-rata' && found.state === 'method-fixed') refuse('return-needs-notice');
    if ((await openObjections(tx, found)) > 0) refuse('return-objections');
    const round = { report: body.report, reported_by: personIdOf(actor) };
    const act = { move: 'makeReturnReport', version: body.version, round } as const;
    const fault = await moveReturn(tx, found, act, actor, now);
    if (fault) refuse(fault);
    await tellReturn(tx, subject, 'makeReturnReport', actor, now);
  },
);
