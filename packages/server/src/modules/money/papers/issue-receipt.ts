import { paperEndpoints } from '@lianfang/contract/orders/paper-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { papersOfCase, printedCode, sealPapers } from '../../documents/index.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { caseRecord } from '../cases/case-views.ts';
import { allOrders } from '../orders/order-subject.ts';
import { orderRowOf } from '../orders/order-views.ts';
import { victimPaper } from './victim-paper.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Seals a receipt for the victim of what is on record now; an earlier one stays as it was. */
export const issueReceipt = handle(
  paperEndpoints.issueReceipt,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ subject, actor, tx, now, platform, note }) => {
    const { id } = subject.case;
    // Two at once do not get one number.
    await tx.selectFrom('fraud_case').select('id').where('id', '=', id).forUpdate().execute();
    const sealed = await allOrders(tx)
      .where('control_order.case_id', '=', id)
      .where('control_order.sealed_at', 'is not', null)
      .orderBy('control_order.sealed_at')
      .orderBy('control_order.id')
      .execute();
    const draft = victimPaper({
      found: await caseRecord(tx, subject, actor, platform.secrets),
      orders: sealed.map((order) => orderRowOf(order, 'police', now)),
      place: (await papersOfCase(tx, id, 'victim-receipt')).length + 1,
      now,
    });
    await sealPapers(tx, platform, [draft], personIdOf(actor), now);
    const [made] = await papersOfCase(tx, id, 'victim-receipt');
    if (!made) throw new Error('a receipt vanished within its own transaction');
    note({ receipt: made.number_text });
    return { number: made.number_text, code: printedCode(made.code), sealedAt: made.sealed_at };
  },
);
