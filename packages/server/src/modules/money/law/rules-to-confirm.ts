import type { TodayText } from '@lianfang/contract/home/today';
import { lawRuleCodes, LawRuleCode } from '@lianfang/contract/orders/law-rules';
import { sql } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { FindOwed } from '../../../kernel/access/owed.ts';
import { proposals } from './rule-proposals.ts';

const titleOf = (code: LawRuleCode): TodayText => ({
  zh: `调整：${lawRuleCodes[code].zh}`,
  en: `Change: ${lawRuleCodes[code].en}`,
});

/** Proposed changes of a number of the law that wait for the actor, who did not propose them; the oldest first. */
export const rulesToConfirm: FindOwed = async (tx, actor, _now, limit) => {
  const open = tx
    .selectFrom(proposals(tx).as('found'))
    .where('state', '=', 'proposed')
    .where((eb) => visibleTo(actor, 'law-rule.confirm', { authorId: eb.ref('proposed_by') }));
  const rows = await open.selectAll().orderBy('proposed_at').orderBy('id').limit(limit).execute();
  const { count } = await open.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow();
  return {
    items: rows.map((row) => ({
      subjectId: row.id,
      title: titleOf(LawRuleCode.parse(row.code)),
      remark: {
        zh: `自${row.valid_from}起，${row.proposed_by_name}提出`,
        en: `From ${row.valid_from}, proposed by ${row.proposed_by_name}`,
      },
      unitName: null,
      dueAt: null,
    })),
    count,
    overdue: 0,
  };
};
