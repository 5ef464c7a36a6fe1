import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { personColumns } from '@lianfang/contract/people/import-endpoints';
import { Role, roles } from '@lianfang/contract/people/roles';
import { writeWorkbook } from '../../kernel/documents/workbook/write-workbook.ts';
import { handle } from '../../kernel/http/handle.ts';
import { countySubject } from '../units/index.ts';

/** An empty workbook with the headings, and on a second sheet the roles as they are to be written. */
export const peopleForm = handle(
  peopleEndpoints.peopleForm,
  ({ tx }) => countySubject(tx),
  async ({ now }) => {
    const columns = Object.values(personColumns).map((words) => ({ header: words.zh, kind: 'text' as const }));
    const explained = Role.options.map((role) => [roles[role].words.zh, roles[role].purpose.zh]);
    const bytes = await writeWorkbook({
      sheets: [
        { name: '人员', columns, rows: [] },
        { name: '角色说明', columns: ['角色', '用途'].map((header) => ({ header, kind: 'text' })), rows: explained },
      ],
      asOf: now,
    });
    return {
      fileName: '人员导入表.xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    };
  },
);
