import { PlanVersionRow } from '@lianfang/contract/plans/plans';
import type { Facts } from '../../kernel/access/facts.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import type { Subject } from '../../kernel/http/call.ts';
import { countsOf } from './plan-counts.ts';

const selectVersions = (tx: Reader) =>
  tx
    .selectFrom('plan_version')
    .leftJoin('person as importer', 'importer.id', 'plan_version.imported_by')
    .leftJoin('person as submitter', 'submitter.id', 'plan_version.submitted_by')
    .leftJoin('person as confirmer', 'confirmer.id', 'plan_version.confirmed_by')
    .select([
      'plan_version.id',
      'plan_version.plan_id as planId',
      'plan_version.title',
      'plan_version.number',
      'plan_version.state',
      'plan_version.document_number as documentNumber',
      'plan_version.issued_on as issuedOn',
      'plan_version.imported_at as importedAt',
      'importer.name as importedByName',
      'plan_version.submitted_at as submittedAt',
      'submitter.name as submittedByName',
      'plan_version.confirmed_at as confirmedAt',
      'confirmer.name as confirmedByName',
      'plan_version.remark',
      'plan_version.version',
    ]);

type VersionQuery = ReturnType<typeof selectVersions>;

/** Versions as they are shown, with the names of who did what and their counts; two queries. */
export const versionRows = async (
  tx: Reader,
  narrow: (query: VersionQuery) => VersionQuery,
): Promise<PlanVersionRow[]> => {
  const rows = await narrow(selectVersions(tx)).orderBy('plan_version.id', 'desc').execute();
  const counts = await countsOf(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => PlanVersionRow.parse({ ...row, counts: counts.get(row.id) }));
};

/** A plan as the subject of a command; it belongs to the county. */
export interface PlanSubject extends Subject {
  readonly plan: { readonly id: string; readonly title: string; readonly archivedAt: string | null };
}

/** The plan, or null. */
export const planSubject = async (tx: Reader, planId: string): Promise<PlanSubject | null> => {
  const row = await tx
    .selectFrom('plan')
    .innerJoin('unit', 'unit.id', 'plan.unit_id')
    .select(['plan.id', 'plan.title', 'plan.archived_at as archivedAt', 'plan.unit_id as unitId', 'unit.path'])
    .where('plan.id', '=', planId)
    .executeTakeFirst();
  if (!row) return null;
  const { unitId, path, ...plan } = row;
  return { kind: 'plan', id: plan.id, unitId, facts: { unitPath: path }, plan };
};

/** What commands need to know of a version. */
export interface VersionHead {
  readonly id: PlanVersionRow['id'];
  readonly planId: PlanVersionRow['planId'];
  readonly state: PlanVersionRow['state'];
  readonly title: string;
  readonly issuedOn: string | null;
  readonly previousId: string | null;
  readonly version: number;
}

/** A version of a plan as the subject of a command; its author is who handed it in for confirmation. */
export interface PlanVersionSubject extends Subject {
  readonly version: VersionHead;
}

const Head = PlanVersionRow.pick({ id: true, planId: true, state: true, title: true, issuedOn: true, version: true });

/** The version, or null. */
export const planVersionSubject = async (tx: Reader, planVersionId: string): Promise<PlanVersionSubject | null> => {
  const row = await tx
    .selectFrom('plan_version')
    .innerJoin('plan', 'plan.id', 'plan_version.plan_id')
    .innerJoin('unit', 'unit.id', 'plan.unit_id')
    .select([
      'plan_version.id',
      'plan_version.plan_id as planId',
      'plan_version.state',
      'plan_version.title',
      'plan_version.issued_on as issuedOn',
      'plan_version.version',
      'plan_version.previous_id as previousId',
      'plan_version.submitted_by as submittedBy',
      'plan.unit_id as unitId',
      'unit.path',
    ])
    .where('plan_version.id', '=', planVersionId)
    .executeTakeFirst();
  if (!row) return null;
  const { unitId, path, submittedBy, previousId, ...head } = row;
  const facts: Facts = { unitPath: path, authorId: submittedBy };
  const version = { ...Head.parse(head), previousId };
  return { kind: 'plan-version', id: row.id, unitId, facts, version };
};
