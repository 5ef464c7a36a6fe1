import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { unitColumns } from '@lianfang/contract/units/imports';
import { unitKinds } from '@lianfang/contract/units/units';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { writeWorkbook } from '../../kernel/documents/workbook/write-workbook.ts';
import { handle } from '../../kernel/http/handle.ts';
import { countySubject, unitOf } from './unit-views.ts';

const aliasesByUnit = async (tx: Reader): Promise<ReadonlyMap<string | null, string[]>> => {
  const rows = await tx
    .selectFrom('unit_alias')
    .select(['unit_id', 'name'])
    .where('unit_id', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute();
  return new Map([...Map.groupBy(rows, (row) => row.unit_id)].map(([id, own]) => [id, own.map((row) => row.name)]));
};

/** The open units below the county as rows that the import takes back unchanged. */
const rowsOf = async (tx: Reader, countyId: string): Promise<string[][]> => {
  const found = await tx.selectFrom('unit').selectAll().where('closed_on', 'is', null).orderBy('place').execute();
  const units = found.map(unitOf);
  const names = new Map<string, string>(units.map((unit) => [unit.id, unit.name]));
  const aliases = await aliasesByUnit(tx);
  return units
    .filter((unit) => unit.id !== countyId)
    .map((unit) => [
      unit.name,
      unit.shortName ?? '',
      unitKinds[unit.kind].zh,
      unit.parentId === countyId ? '' : (names.get(unit.parentId ?? '') ?? ''),
      (aliases.get(unit.id) ?? []).join('、'),
    ]);
};

/** The directory as a workbook, or only its headings as a form to fill in. */
export const exportUnits = handle(
  unitEndpoints.exportUnits,
  ({ tx }) => countySubject(tx),
  async ({ query, subject, tx, now }) => {
    const columns = Object.values(unitColumns).map((words) => ({ header: words.zh, kind: 'text' as const }));
    const rows = query.empty ? [] : await rowsOf(tx, subject.unit.id);
    const bytes = await writeWorkbook({ sheets: [{ name: '单位名录', columns, rows }], asOf: now });
    return {
      fileName: query.empty ? '单位导入表.xlsx' : `单位名录${dayOf(now)}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    };
  },
);
