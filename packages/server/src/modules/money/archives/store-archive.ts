import { ArchiveId } from '@lianfang/contract/ids';
import { setImmediate } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import type { ArchiveFault } from '@lianfang/contract/series/archives';
import type { Updateable } from 'kysely';
import { z } from 'zod';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { CaseArchive } from '../../../kernel/database/tables/case-archive.ts';
import { readWith, writeWith } from '../../../kernel/database/transact.ts';
import { FileRefused } from '../../../kernel/files/file-refused.ts';
import type { Platform } from '../../../kernel/http/platform.ts';
import { defineOuterJob } from '../../../kernel/jobs/define-job.ts';
import { caseLinks } from '../linking/case-links.ts';
import { keepStatementFile } from '../statements/keep-statement-file.ts';
import { rejectsFile } from './archive-rejects.ts';
import { type ArchiveCase, ArchiveRows } from './archive-rows.ts';
import { announceArchive, type ArchiveFound, archiveSubject } from './archive-subject.ts';
import { readKeptTable } from './archive-table.ts';
import { storeCases } from './store-cases.ts';

const rowsAtOnce = 500;
const casesAtOnce = 500;

/** Notes how far an import is, and tells whoever watches. */
const noteProgress = async (
  tx: Transaction,
  archive: ArchiveFound,
  progress: Updateable<CaseArchive>,
): Promise<void> => {
  await tx.updateTable('case_archive').set(progress).where('id', '=', archive.id).execute();
  await announceArchive(tx, archive);
};

/** The import, locked, so that no other run of the job stores the same rows. */
const lockArchive = async (tx: Transaction, id: string): Promise<ArchiveFound> => {
  await tx.selectFrom('case_archive').select('id').where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  const subject = await archiveSubject(tx, id);
  if (!subject) throw new Error(`import ${id} is not there`);
  return subject.archive;
};

interface ReadRows {
  /** Of each row its case, or null where it is rejected. */
  readonly cases: readonly (ArchiveCase | null)[];
  readonly faults: readonly ArchiveFault[];
}

const readRows = async ({ files }: Platform, archive: ArchiveFound, now: Temporal.Instant): Promise<ReadRows> => {
  const stream = await files.open(archive.rows_sha256);
  if (stream === undefined) throw new Error(`the rows of import ${archive.id} are not in the store`);
  const { lines, inWan } = readKeptTable(await buffer(stream));
  const reader = new ArchiveRows({ now, inWan });
  const read = lines.map(({ row, cells }) => reader.read(row, cells));
  return {
    cases: read.map((one) => ('row' in one ? one : null)),
    faults: read.flatMap((one) => ('row' in one ? [] : one)),
  };
};

const keepRejects = async ({ files }: Platform, faults: readonly ArchiveFault[]): Promise<string | null> => {
  if (faults.length === 0) return null;
  const given = { fileName: 'rejects.csv', contentType: 'text/csv', bytes: rejectsFile(faults) };
  const kept = await keepStatementFile(files, given);
  if (kept instanceof FileRefused) throw kept;
  return kept.sha256;
};

/** First step: stores the rows, so many at once, from where an earlier run ended. */
const storeAll = async (platform: Platform, archive: ArchiveFound, now: Temporal.Instant): Promise<void> => {
  // As of the import, so that every run reads the same.
  const { cases, faults } = await readRows(platform, archive, Temporal.Instant.from(archive.imported_at));
  const rejects = await keepRejects(platform, faults);
  for (let from = archive.rows_read; from < cases.length;) {
    from = await writeWith(platform.database, async (tx) => {
      const locked = await lockArchive(tx, archive.id);
      const some = cases.slice(locked.rows_read, locked.rows_read + rowsAtOnce);
      const good = some.filter((one) => one !== null);
      const added = await storeCases(tx, locked, good, now);
      const read = locked.rows_read + some.length;
      await noteProgress(tx, locked, {
        rows_read: read,
        added_count: locked.added_count + added,
        known_count: locked.known_count + good.length - added,
        rejected_count: locked.rejected_count + some.length - good.length,
      });
      return read;
    });
    // Little by little, so that nobody who looks at links meanwhile waits for all of them.
    await caseLinks(platform);
  }
  await writeWith(platform.database, async (tx) => {
    const locked = await lockArchive(tx, archive.id);
    if (locked.state === 'reading') await noteProgress(tx, locked, { state: 'linking', rejects_sha256: rejects });
  });
};

const idsFrom = ({ database }: Platform, archiveId: string, offset: number): Promise<string[]> =>
  readWith(database, async (tx) => {
    const rows = await tx
      .selectFrom('fraud_case')
      .select('id')
      .where('archive_id', '=', archiveId)
      .orderBy('id')
      .offset(offset)
      .limit(casesAtOnce)
      .execute();
    return rows.map(({ id }) => id);
  });

/** Second step: compares the new cases with all others and counts those that have a strong link. */
const linkAll = async (platform: Platform, archive: ArchiveFound, now: Temporal.Instant): Promise<void> => {
  const { index } = await caseLinks(platform);
  let { linked_count: linked, with_links_count: found } = archive;
  while (linked < archive.added_count) {
    const ids = await idsFrom(platform, archive.id, linked);
    if (ids.length === 0) break;
    for (const id of ids) {
      if (index.linksOf(id, 1).some(({ strength }) => strength !== 'weak')) found += 1;
      linked += 1;
      // Others are served in between.
      if (linked % 20 === 0) await setImmediate();
    }
    const progress = { linked_count: linked, with_links_count: found };
    await writeWith(platform.database, (tx) => noteProgress(tx, archive, progress));
  }
  await writeWith(platform.database, (tx) => noteProgress(tx, archive, { state: 'done', ended_at: now.toString() }));
};

const findArchive = async ({ database }: Platform, id: string): Promise<ArchiveFound | null> =>
  (await readWith(database, (tx) => archiveSubject(tx, id)))?.archive ?? null;

/**
 * Stores the rows of an import as cases and compares them with all others. Where the server dies on the way, the next
 * run goes on from the last rows that were stored.
 */
export const storeArchive = defineOuterJob({
  name: 'store-archive',
  payload: z.strictObject({ archiveId: ArchiveId }),
  run: async ({ payload, platform, now }) => {
    const archive = await findArchive(platform, payload.archiveId);
    if (archive?.state === 'reading') await storeAll(platform, archive, now);
    const stored = await findArchive(platform, payload.archiveId);
    if (stored?.state === 'linking') await linkAll(platform, stored, now);
  },
});
