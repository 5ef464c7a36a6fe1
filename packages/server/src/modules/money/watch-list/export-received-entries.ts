import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { type ReceivedEntry, watchKinds } from '@lianfang/contract/watch-list/watch-entries';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { writeWorkbook } from '../../../kernel/documents/workbook/write-workbook.ts';
import type { FileReply } from '../../../kernel/http/call.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { xlsxType } from '../../documents/index.ts';
import { receivedOf } from './delivery-views.ts';
import { receivedEntries } from './received-entries.ts';

const headers = ['编号', '种类', '账号或卡号', '姓名', '身份证件号码', '依据', '作出单位', '生效', '至'] as const;

const rowOf = ({ number, subject, basis, issuer, validFrom, validUntil }: ReceivedEntry): string[] => {
  const isName = subject.kind === 'name';
  return [
    number,
    watchKinds[subject.kind].zh,
    isName ? '' : subject.number,
    isName ? subject.name : '',
    isName ? subject.idNumber : '',
    basis,
    issuer,
    dayOf(Temporal.Instant.from(validFrom)),
    validUntil,
  ];
};

/** A cell of a CSV (RFC 4180). What a spreadsheet would take for a formula is kept as text. */
const cellOf = (text: string): string => {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const csvOf = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\uFEFF${[headers, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`, 'utf8');

const workbookOf = (rows: readonly string[][], now: Temporal.Instant): Promise<Buffer> => {
  const columns = headers.map((header) => ({ header, kind: 'text' as const }));
  return writeWorkbook({ sheets: [{ name: '关注名单', title: '关注名单', columns, rows }], asOf: now });
};

/** The current list of the actor's bank as a file: what is in force, without what was lifted. */
export const exportReceivedEntries = handleAll(
  watchEndpoints.exportReceivedEntries,
  async ({ actor, query, tx, now, platform, note }): Promise<FileReply> => {
    const found = await receivedEntries(tx, actor).where('change', '=', 'listing').orderBy('place').execute();
    const rows = found.map((row) => rowOf(receivedOf(platform.secrets, row, now)));
    note({ format: query.format, rows: rows.length });
    const fileName = `关注名单${dayOf(now)}.${query.format}`;
    return query.format === 'xlsx'
      ? { fileName, mediaType: xlsxType, bytes: await workbookOf(rows, now) }
      : { fileName, mediaType: 'text/csv; charset=utf-8', bytes: csvOf(rows) };
  },
);
