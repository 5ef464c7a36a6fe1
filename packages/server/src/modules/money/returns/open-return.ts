import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { v7 as uuid } from 'uuid';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { orderSubject } from '../orders/order-subject.ts';
import { firstFreeze, freezeNow } from './frozen-now.ts';
import { replaceMovements, reportedCredits } from './movement-store.ts';
import { insertReturnEvent, openRound } from './return-store.ts';
import { freshReturn } from './return-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Starts the return of what a freeze of the case holds; credits that victims reported are there from the start. */
export const openReturn = handle(
  returnEndpoints.openReturn,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, platform, refuse, made }) => {
    const { case: found } = subject;
    const order = (await orderSubject(tx, body.freezeId))?.order;
    if (order?.case_id !== found.id) return refuse('return-not-frozen');
    const held = await freezeNow(tx, { account: order.account_number, unitId: order.unit_id }, now);
    if (held?.id !== order.id || !order.executed_amount) return refuse('return-not-frozen');
    const id = uuid();
    const inserted = await tx
      .insertInto('money_return')
      .values({
        id,
        unit_id: order.unit_id,
        case_id: found.id,
        freeze_id: await firstFreeze(tx, order.id),
        frozen: order.executed_amount,
        opened_by: personIdOf(actor),
        opened_at: now.toString(),
      })
      .onConflict((conflict) => conflict.column('freeze_id').doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) refuse('return-already');
    await openRound(tx, id, 1);
    await replaceMovements(tx, id, await reportedCredits(tx, order.account_number, order.unit_path));
    await insertReturnEvent(tx, id, { move: 'openReturn' }, actor, now);
    made({ kind: 'return', id, unitId: order.unit_id });
    return freshReturn(tx, id, { actor, now, secrets: platform.secrets });
  },
);
