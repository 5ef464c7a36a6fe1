import { returnLifecycle, ReturnState } from '@lianfang/contract/returns/return-lifecycle';
import type { Action } from '@lianfang/contract/endpoints';
import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import type { FindOwed, Owed } from '../owed.ts';
import { allReturns, type ReturnFound } from './return-subject.ts';

const remarkOf = ({ state, waiting }: ReturnFound): string =>
  state === 'collecting' ? `${waiting} 件申请待核对` : returnLifecycle.states[ReturnState.parse(state)].zh;

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
      title: `资金返还 ${caseNumberText({ year: row.case_year, number: row.case_number })} 尾号${row.account_number.slice(-4)}`,
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
