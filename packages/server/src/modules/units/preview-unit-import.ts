import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import type { RowFault, UnitImportPreview } from '@lianfang/contract/units/imports';
import { handle } from '../../kernel/http/handle.ts';
import { importDirectory } from './import-directory.ts';
import { planImport, type PlannedStep } from './import-plan.ts';
import { readUnitWorkbook } from './read-unit-workbook.ts';
import { countySubject } from './unit-views.ts';

/** What the office is shown of an import, in the order of the sheet. */
export const previewOf = (steps: readonly PlannedStep[], faults: readonly RowFault[]): UnitImportPreview => ({
  rows: steps.length,
  steps: steps
    .map(({ row, name, does, words }) => ({ row, name, does, words }))
    .toSorted((one, other) => one.row - other.row),
  faults: [...faults],
});

/** Says what importing a workbook would do and what is wrong with it; changes nothing. */
export const previewUnitImport = handle(
  unitEndpoints.previewUnitImport,
  ({ tx }) => countySubject(tx),
  async ({ files, tx, refuse }) => {
    const read = (await readUnitWorkbook(files)) ?? refuse('unit-import-file-missing');
    const { steps, faults } = planImport(read.rows, await importDirectory(tx));
    return previewOf(steps, [...read.faults, ...faults]);
  },
);
