import type { AuditEntry, TrailFilter } from '@lianfang/contract/audit/trail';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Reader } from '../../kernel/database/connect.ts';
import { fits } from './trail-filter.ts';

/** Entries that fit, the latest first, with the names that people and units have today. */
export const entryQuery = (tx: Reader, filter: TrailFilter) =>
  tx
    .selectFrom('audit_entry')
    .leftJoin('person as doer', (join) => join.on(sql<boolean>`doer.id::text = audit_entry.actor`))
    .leftJoin('person as principal', (join) => join.on(sql<boolean>`principal.id::text = audit_entry.acting_for`))
    .leftJoin('person as told', (join) =>
      join
        .on('audit_entry.subject_kind', '=', sql.lit('person'))
        .on(sql<boolean>`told.id::text = audit_entry.subject_id`),
    )
    .leftJoin('unit as place', (join) =>
      join
        .on('audit_entry.subject_kind', '=', sql.lit('unit'))
        .on(sql<boolean>`place.id::text = audit_entry.subject_id`),
    )
    .leftJoin('unit', 'unit.id', 'audit_entry.unit_id')
    .selectAll('audit_entry')
    .select(['doer.name as doerName', 'principal.name as principalName', 'unit.name as unitName'])
    .select((eb) => eb.fn.coalesce('told.name', 'place.name').as('subjectName'))
    .where(fits(filter))
    .orderBy('audit_entry.day', 'desc')
    .orderBy('audit_entry.seq', 'desc');

export type EntryRow = Awaited<ReturnType<ReturnType<typeof entryQuery>['executeTakeFirstOrThrow']>>;

const Detail = z.record(z.string(), z.unknown());

export const entryOf = (row: EntryRow): AuditEntry => ({
  day: row.day,
  seq: row.seq,
  at: row.at,
  actor: { id: row.actor, name: row.doerName },
  actingFor: row.acting_for === null ? null : { id: row.acting_for, name: row.principalName },
  action: row.action,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  subjectName: row.subjectName,
  unit: row.unit_id === null ? null : { id: row.unit_id, name: row.unitName },
  detail: Detail.parse(JSON.parse(row.detail)),
  requestId: row.request_id,
  address: row.address,
  hash: row.hash,
});
