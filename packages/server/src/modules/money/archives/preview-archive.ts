import { ArchiveField, archiveLimits, type ArchivePreview } from '@lianfang/contract/series/archives';
import { fraudTypes } from '@lianfang/contract/cases/fraud-types';
import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { archiveRefusals } from '@lianfang/contract/series/refusals';
import { timeZone } from '../../../kernel/clock/clock.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { writtenAmount } from '../papers/paper-words.ts';
import { unitSubject } from '../unit-subject.ts';
import { isEnough } from './archive-columns.ts';
import { type ArchiveCase, type ArchiveCells, ArchiveRows } from './archive-rows.ts';
import { givenTable } from './given-table.ts';

const shownLength = 200;

/** As a table writes it; a day without a time stays that day, which midnight in an official document would not. */
const momentText = (at: string): string => {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return time === '00:00' ? String(local.toPlainDate()) : `${local.toPlainDate()} ${time}`;
};

/** What each field of a row was read as, in words: values as they will count, other texts as they are. */
const shownCells = (cells: ArchiveCells, read: ArchiveCase): ArchivePreview['sample'][number]['cells'] => {
  const values = (type: string): string =>
    read.identifiers.flatMap((one) => (one.type === type ? [one.value] : [])).join('；');
  const told: ArchiveCells = {
    ...(read.happenedAt === null ? {} : { happenedAt: momentText(read.happenedAt) }),
    reportedAt: momentText(read.receivedAt),
    ...(read.type === null ? {} : { type: fraudTypes[read.type].zh }),
    loss: writtenAmount(read.loss),
  };
  return Object.fromEntries(
    ArchiveField.options.flatMap((field) => {
      const text = cells[field];
      return text === undefined ? [] : [[field, (told[field] ?? (values(field) || text)).slice(0, shownLength)]];
    }),
  );
};

/** How a file of historical cases would be read, for a person to look at before it is imported. Nothing is kept. */
export const previewArchive = handle(
  seriesEndpoints.previewArchive,
  ({ body, tx }) => unitSubject(tx, body.unitId),
  async ({ body, files, tx, now, refuse }) => {
    const given = await givenTable(files, body.map);
    if (typeof given === 'string') return refuse(given);
    const { columns, map, lines, inWan } = given;
    const reader = new ArchiveRows({ now, inWan });
    const read = lines.map(({ row, cells }) => ({ cells, one: reader.read(row, cells) }));
    const good = read.flatMap(({ cells, one }) => ('row' in one ? [{ cells, one }] : []));
    const before = await tx
      .selectFrom('case_archive')
      .select('imported_at')
      .where('unit_id', '=', body.unitId)
      .where('sha256', '=', given.sha256)
      .executeTakeFirst();
    return {
      columns: columns.slice(0, archiveLimits.columns),
      map,
      unclear: isEnough(map) ? null : archiveRefusals.mapUnclear.words,
      rows: lines.length,
      good: good.length,
      rejected: lines.length - good.length,
      sample: good
        .slice(0, archiveLimits.sampleRows)
        .map(({ cells, one }) => ({ row: one.row, cells: shownCells(cells, one) })),
      faults: read.flatMap(({ one }) => ('row' in one ? [] : one)).slice(0, archiveLimits.sampleFaults),
      importedAt: before?.imported_at ?? null,
    };
  },
);
