import { FindingRow } from '@lianfang/contract/appeals/appeals';
import { sql, type SqlBool } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import { clockStep } from '../law/clock-step.ts';

/**
 * How the orders of the case on the account stand: whether one still restricts it, when the last one ended, and which
 * releases wait for a seal. Whether an account is released follows from its orders, never from a mark that somebody sets.
 */
const standing = (tx: Reader) =>
  tx
    .selectFrom('control_order')
    .where(sql<SqlBool>`control_order.case_id = unrelated_finding.case_id`)
    .where(sql<SqlBool>`control_order.account_number = unrelated_finding.account_number`)
    .select([
      sql<number>`(count(*) filter (where kind in ('stop', 'renew-stop', 'freeze', 'renew-freeze') and (
        state in ('submitted', 'forwarded', 'sealed', 'received', 'executed', 'queued', 'objected'))))::int`.as(
        'holding',
      ),
      sql<string | null>`max(coalesce(ended_at, answered_at)) filter (
        where kind in ('stop', 'renew-stop', 'freeze', 'renew-freeze', 'release') and answered_at is not null)`.as(
        'last',
      ),
      sql<string[]>`coalesce(array_agg(control_order.id::text) filter (
        where kind = 'release' and state = 'submitted'), '{}')`.as('waiting'),
    ])
    .as('orders');

/** Findings with how far their release is. */
export const allFindings = (tx: Reader) =>
  tx
    .selectFrom('unrelated_finding')
    .innerJoin('fraud_case', 'fraud_case.id', 'unrelated_finding.case_id')
    .innerJoin('unit', 'unit.id', 'unrelated_finding.unit_id')
    .leftJoin('person', 'person.id', 'unrelated_finding.found_by')
    .innerJoinLateral(
      () => standing(tx),
      (join) => join.onTrue(),
    )
    .selectAll('unrelated_finding')
    .select(['unit.name as unit_name', 'unit.path as unit_path', 'person.name as found_by_name'])
    .select(['fraud_case.year', 'fraud_case.number', 'orders.holding', 'orders.waiting'])
    .select(
      sql<
        string | null
      >`case when orders.holding = 0 then greatest(coalesce(orders.last, unrelated_finding.found_at), unrelated_finding.found_at) end`.as(
        'released_at',
      ),
    );

export type FindingFound = Awaited<ReturnType<ReturnType<typeof allFindings>['execute']>>[number];

/** As SQL over found findings: the three days ran out before the account was released. */
export const wasMissed = (now: Temporal.Instant) =>
  sql<boolean>`(case when released_at is null then due_at <= ${now.toString()} else due_at < released_at end)`;

const stateOf = (row: FindingFound, now: Temporal.Instant): FindingRow['state'] => {
  if (row.released_at !== null) return row.released_at > row.due_at ? 'released-late' : 'released';
  const step = clockStep({ dueAt: row.due_at, warnings: row.warnings }, now);
  if (step === null) return 'running';
  return step === 'over' ? 'missed' : 'warned';
};

export const findingOf = (row: FindingFound, now: Temporal.Instant): FindingRow =>
  FindingRow.parse({
    id: row.id,
    caseId: row.case_id,
    caseNumber: caseNumberText(row),
    account: row.account_number,
    reason: row.reason,
    unitName: row.unit_name,
    foundAt: row.found_at,
    foundByName: row.found_by_name,
    dueAt: row.due_at,
    warnings: row.warnings,
    basis: row.basis,
    releasedAt: row.released_at,
    state: stateOf(row, now),
    waiting: row.waiting,
  });
