import { visibleTo } from '../../../kernel/access/decide.ts';
import { asWritten, type FindOwed } from '../../../kernel/access/owed.ts';
import { bankKeyRows } from './bank-key-views.ts';

/** Keys of banks that wait for the actor to compare their fingerprints, the oldest first. */
export const keysToConfirm: FindOwed = async (tx, actor, now, limit) => {
  const rows = await tx
    .selectFrom(bankKeyRows(tx, now).as('found'))
    .selectAll()
    .where('state', '=', 'waiting')
    .where((eb) =>
      visibleTo(actor, 'bank-key.confirm', { unitPath: eb.ref('unitPath'), authorId: eb.ref('registeredBy') }),
    )
    .orderBy('id')
    .execute();
  return {
    items: rows.slice(0, limit).map((row) => ({
      subjectId: row.id,
      title: { zh: `银行系统密钥“${row.name}”`, en: `Key “${row.name}” of a bank’s system` },
      remark: asWritten(row.registeredByName ?? ''),
      unitName: row.unitName,
      dueAt: null,
    })),
    count: rows.length,
    overdue: 0,
  };
};
