import { ArchiveRecord } from '@lianfang/contract/series/archives';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';

/** Imports with the unit whose cases they became. */
export const allArchives = (tx: Reader) =>
  tx
    .selectFrom('case_archive')
    .innerJoin('unit', 'unit.id', 'case_archive.unit_id')
    .leftJoin('person', 'person.id', 'case_archive.imported_by')
    .selectAll('case_archive')
    .select(['unit.name as unit_name', 'unit.path as unit_path', 'person.name as imported_by_name']);

export type ArchiveFound = Awaited<ReturnType<ReturnType<typeof allArchives>['execute']>>[number];

export interface ArchiveSubject extends Subject {
  readonly archive: ArchiveFound;
}

/** The import that an id names, or null. */
export const archiveSubject = async (tx: Reader, id: string): Promise<ArchiveSubject | null> => {
  const archive = await allArchives(tx).where('case_archive.id', '=', id).executeTakeFirst();
  if (!archive) return null;
  return { kind: 'archive', id, unitId: archive.unit_id, facts: { unitPath: archive.unit_path }, archive };
};

export const archiveRecordOf = (found: ArchiveFound): ArchiveRecord =>
  ArchiveRecord.parse({
    id: found.id,
    unitId: found.unit_id,
    unitName: found.unit_name,
    fileName: found.file_name,
    state: found.state,
    importedAt: found.imported_at,
    importedByName: found.imported_by_name,
    endedAt: found.ended_at,
    rows: found.row_count,
    rowsRead: found.rows_read,
    added: found.added_count,
    known: found.known_count,
    rejected: found.rejected_count,
    hasRejects: found.rejects_sha256 !== null,
    linked: found.linked_count,
    withLinks: found.with_links_count,
  });

/** Tells open pages how far an import is. */
export const announceArchive = (tx: Transaction, { id, unit_path }: Pick<ArchiveFound, 'id' | 'unit_path'>) =>
  announcePath(tx, 'archive', id, unit_path);
