import { SupervisionRung } from '@lianfang/contract/supervision/rungs';
import type { Selectable } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { SupervisionRung as RungRow } from '../../../kernel/database/tables/supervision-rung.ts';

export const rungOf = (row: Selectable<RungRow>): SupervisionRung =>
  SupervisionRung.parse({
    id: row.id,
    code: row.code,
    order: row.rung_order,
    words: { zh: row.zh, en: row.en },
    entry: row.entry,
    approval: row.approval,
    replyWorkingDays: row.reply_working_days,
    rectifyWorkingDays: row.rectify_working_days,
    numberWord: row.number_word,
    template: row.template,
    submitsUpward: row.submits_upward,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  });

/** The ladder as it is in force, lowest rung first. */
export const rungsInForce = async (tx: Reader): Promise<SupervisionRung[]> => {
  const rows = await tx
    .selectFrom('supervision_rung')
    .selectAll()
    .where('valid_to', 'is', null)
    .orderBy('rung_order')
    .execute();
  return rows.map(rungOf);
};
