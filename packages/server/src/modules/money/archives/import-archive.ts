import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { FileRefused } from '../../../kernel/files/file-refused.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { enqueue } from '../../../kernel/jobs/enqueue.ts';
import { keepStatementFile } from '../statements/keep-statement-file.ts';
import { unitSubject } from '../unit-subject.ts';
import { isEnough } from './archive-columns.ts';
import { announceArchive, archiveRecordOf, archiveSubject } from './archive-subject.ts';
import { keptTable } from './archive-table.ts';
import { givenTable } from './given-table.ts';
import { storeArchive } from './store-archive.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** The import of a file into a unit, or null. */
const findImport = async (tx: Transaction, unitId: string, sha256: string) => {
  const found = await tx
    .selectFrom('case_archive')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return found ? await archiveSubject(tx, found.id) : null;
};

/**
 * Imports historical cases as closed cases of a unit, in the background. Of the file only the chosen columns are kept;
 * the same file twice is one import.
 */
export const importArchive = handle(
  seriesEndpoints.importArchive,
  ({ body, tx }) => unitSubject(tx, body.unitId),
  async ({ body, files, subject, actor, tx, now, platform, refuse, note, made }) => {
    if (subject.unit.closedOn !== null) refuse('case-unit');
    const given = await givenTable(files, body.map);
    if (typeof given === 'string') return refuse(given);
    if (!isEnough(given.map)) refuse('archive-map', { columns: given.columns });
    const { sha256, file } = given;
    const known = await findImport(tx, body.unitId, sha256);
    if (known) return { archive: archiveRecordOf(known.archive), isRepeat: true };
    const rows = { fileName: 'archive.csv', contentType: 'text/csv', bytes: keptTable(given) };
    const kept = await keepStatementFile(platform.files, rows);
    if (kept instanceof FileRefused) throw kept;
    const id = uuid();
    await tx
      .insertInto('case_archive')
      .values({
        id,
        unit_id: body.unitId,
        sha256,
        file_name: file.fileName.slice(-300) || 'archive',
        rows_sha256: kept.sha256,
        row_count: given.lines.length,
        imported_by: personIdOf(actor),
        imported_at: now.toString(),
      })
      .execute();
    const { archive } = (await archiveSubject(tx, id)) ?? refuse('not-found');
    await enqueue(tx, storeArchive, { archiveId: archiveRecordOf(archive).id });
    await announceArchive(tx, archive);
    made({ kind: 'archive', id, unitId: body.unitId });
    note({ sha256, rows: given.lines.length });
    return { archive: archiveRecordOf(archive), isRepeat: false };
  },
);
