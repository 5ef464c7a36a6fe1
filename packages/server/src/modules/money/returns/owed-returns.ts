import { returnLifecycle, ReturnState } from '@lianfang/contract/returns/return-lifecycle';
import type { TodayText } from '@lianfang/contract/home/today';
import type { Action } from '@lianfang/contract/endpoints';
import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import type { FindOwed, Owed } from '../../../kernel/access/owed.ts';
import { endingText } from '../ending-text.ts';
import { allReturns, type ReturnFound } from './return-subject.ts';

const remarkOf = ({ state, waiting }: ReturnFound): TodayText =>
  state === 'collecting'
    ? { zh: `${waiting} 件申请待核对`, en: `${waiting} ${waiting === 1 ? 'application' : 'applications'} to check` }
    : returnLifecycle.states[ReturnState.parse(state)];

const titleOf = ({ case_year: year, case_number: number, account_number: account }: ReturnFound): TodayText => {
  const { zh, en } = endingText(caseNumberText({ year, number }), account);
  return { zh: `资金返还 ${zh}`, en: `Return ${en}` };
};

const owed = async (
  tx: Reader,
  actor: Actor,
  action: Action,
  states: readonly string[],
  limit: number,
): Promise<Owed> => {
  const rows = await tx
    .selectFrom(allReturns(tx).as('found'))
    .selectAll()
    .where('state', 'in', states)
    .where(sql<SqlBool>`(state <> 'collecting' or waiting > 0)`)
    .where((eb) => visibleTo(actor, action, { unitPath: eb.ref('unit_path'), authorId: eb.ref('reported_by') }))
    .orderBy('id')
    .execute();
  return {
    items: rows.slice(0, limit).map((row) => ({
      subjectId: row.id,
      title: titleOf(row),
      remark: remarkOf(row),
      unitName: row.unit_name,
      dueAt: null,
    })),
    count: rows.length,
    overdue: 0,
  };
};

/** Returns that wait for the officer: applications to check, a method to fix, a notice that is over, a report sent back. */
export const returnsToWork: FindOwed = (tx, actor, _now, limit) =>
  owed(tx, actor, 'return.make-report', ['collecting', 'checked', 'notice-over', 'sent-back'], limit);

/** Returns that wait for the head: to be submitted upward, or to be sent to the bank. */
export const returnsToDecide: FindOwed = (tx, actor, _now, limit) =>
  owed(tx, actor, 'return.forward', ['reported', 'approved'], limit);
