import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { carryOutImport } from './carry-out-import.ts';
import { importDirectory } from './import-directory.ts';
import { planImport } from './import-plan.ts';
import { previewOf } from './preview-unit-import.ts';
import { readUnitWorkbook } from './read-unit-workbook.ts';
import { lockDirectory } from './unit-store.ts';
import { countySubject } from './unit-views.ts';

/** Imports a workbook of units, all rows or none. */
export const importUnits = handle(
  unitEndpoints.importUnits,
  ({ tx }) => countySubject(tx),
  async ({ files, tx, now, refuse, note }) => {
    const read = (await readUnitWorkbook(files)) ?? refuse('unit-import-file-missing');
    await lockDirectory(tx);
    const directory = await importDirectory(tx);
    const planned = planImport(read.rows, directory);
    const faults = [...read.faults, ...planned.faults];
    if (faults.length > 0) refuse('unit-import-faulty', { faults: faults.slice(0, 200) });
    await carryOutImport(tx, planned.steps, new Map(directory.units.map((unit) => [unit.name, unit.id])), now);
    const preview = previewOf(planned.steps, []);
    note({ opened: preview.steps.filter((step) => step.does === 'open').length, rows: preview.rows });
    return preview;
  },
);
