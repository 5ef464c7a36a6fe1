import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import type { AuditEntry } from '@lianfang/contract/audit/trail';
import { dayOf } from '../../kernel/clock/clock.ts';
import { writeWorkbook } from '../../kernel/documents/workbook/write-workbook.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { entryOf, entryQuery } from './entry-views.ts';

/** Entries that one export holds at most. */
export const mostExported = 50_000;

const columns = [
  { header: '日期', kind: 'day' },
  { header: '序号', kind: 'integer' },
  { header: '时间', kind: 'moment' },
  { header: '操作人', kind: 'text' },
  { header: '操作人编号', kind: 'text' },
  { header: '代理', kind: 'text' },
  { header: '操作', kind: 'text' },
  { header: '对象', kind: 'text' },
  { header: '对象名称', kind: 'text' },
  { header: '对象编号', kind: 'text' },
  { header: '单位', kind: 'text' },
  { header: '内容', kind: 'text' },
  { header: '地址', kind: 'text' },
  { header: '请求编号', kind: 'text' },
  { header: '哈希', kind: 'text' },
] as const;

const cellsOf = (entry: AuditEntry) => [
  Temporal.PlainDate.from(entry.day),
  entry.seq,
  Temporal.Instant.from(entry.at),
  entry.actor.name,
  entry.actor.id,
  entry.actingFor?.name ?? null,
  entry.action,
  entry.subjectKind,
  entry.subjectName,
  entry.subjectId,
  entry.unit?.name ?? null,
  JSON.stringify(entry.detail),
  entry.address,
  entry.requestId,
  entry.hash,
];

const xlsx = { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** The trail as a file, the latest entry first. The export is an entry of the trail itself. */
export const exportAuditEntries = handleAll(
  auditEndpoints.exportAuditEntries,
  async ({ body, tx, now, note, refuse }) => {
    const { format, ...filter } = body;
    const rows = await entryQuery(tx, filter)
      .limit(mostExported + 1)
      .execute();
    if (rows.length > mostExported) refuse('audit-too-many-entries', { most: mostExported });
    const entries = rows.map(entryOf);
    note({ filter, format, entries: entries.length });
    const name = `审计记录-${dayOf(now)}`;
    if (format === 'jsonl') {
      const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      return { fileName: `${name}.jsonl`, mediaType: 'application/jsonl', bytes: Buffer.from(text) };
    }
    const sheet = { name: '审计记录', columns, rows: entries.map(cellsOf) };
    return { fileName: `${name}.xlsx`, ...xlsx, bytes: await writeWorkbook({ sheets: [sheet], asOf: now }) };
  },
);
