import { paperEndpoints } from '@lianfang/contract/orders/paper-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { paperFile, papersOfCase } from '../../documents/index.ts';
import { caseSubject } from '../cases/case-subject.ts';

/** The last receipt for the victim of a case. */
export const readVictimReceipt = handle(
  paperEndpoints.readVictimReceipt,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async (call) => {
    const [found] = await papersOfCase(call.tx, call.params.caseId, 'victim-receipt');
    if (!found) return call.refuse('case-no-receipt');
    return (await paperFile(call, found, call.query.format)) ?? call.refuse('order-paper-damaged');
  },
);
