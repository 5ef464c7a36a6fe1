import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { isOpen } from './case-abilities.ts';
import { changeCase } from './case-store.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';

/** An order of the case on the account that the payment went to, unless it was withdrawn. */
const isUsed = async (tx: Transaction, caseId: string, accountNumber: string): Promise<boolean> => {
  const order = await tx
    .selectFrom('control_order')
    .select('id')
    .where('case_id', '=', caseId)
    .where('account_number', '=', accountNumber)
    .where('state', '<>', 'withdrawn')
    .limit(1)
    .executeTakeFirst();
  return order !== undefined;
};

/** Takes out a payment that was written down by mistake, before any order rests on it. */
export const dropCaseTransfer = handle(
  caseEndpoints.dropCaseTransfer,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ params, subject, actor, tx, now, platform, refuse, note }) => {
    const { case: found } = subject;
    if (!isOpen(found)) refuse('case-state');
    const transfer = await tx
      .selectFrom('case_transfer')
      .select(['id', 'to_number'])
      .where('case_id', '=', found.id)
      .where('id', '=', params.transferId)
      .executeTakeFirst();
    if (!transfer) return refuse('not-found');
    if (await isUsed(tx, found.id, transfer.to_number)) refuse('case-transfer-used');
    await tx.deleteFrom('case_transfer').where('id', '=', transfer.id).execute();
    await changeCase(tx, found, { move: 'dropCaseTransfer', version: found.version }, actor, now);
    note({ transferId: transfer.id });
    return freshCase(tx, found.id, actor, platform.secrets);
  },
);
