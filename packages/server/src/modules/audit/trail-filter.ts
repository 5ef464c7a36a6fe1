import type { TrailFilter } from '@lianfang/contract/audit/trail';
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { Tables } from '../../kernel/database/tables/index.ts';

/** The filter as a condition over the entries: all of what is given must fit. */
export const fits =
  (filter: TrailFilter) =>
  (eb: ExpressionBuilder<Tables, 'audit_entry'>): Expression<SqlBool> => {
    const { from, to, actor, action, subjectKind, subjectId, unitId } = filter;
    const below = sql<string>`(select u.id from unit u where starts_with(u.path, (select t.path from unit t where t.id = ${unitId})))`;
    return eb.and([
      ...(from === undefined ? [] : [eb('audit_entry.day', '>=', from)]),
      ...(to === undefined ? [] : [eb('audit_entry.day', '<=', to)]),
      ...(actor === undefined
        ? []
        : [eb.or([eb('audit_entry.actor', '=', actor), eb('audit_entry.acting_for', '=', actor)])]),
      ...(action === undefined ? [] : [eb('audit_entry.action', '=', action)]),
      ...(subjectKind === undefined ? [] : [eb('audit_entry.subject_kind', '=', subjectKind)]),
      ...(subjectId === undefined ? [] : [eb('audit_entry.subject_id', '=', subjectId)]),
      ...(unitId === undefined ? [] : [eb('audit_entry.unit_id', 'in', below)]),
    ]);
  };
