import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { workbookRefusals } from '../files/refusals.ts';
import { PersonId } from '../ids.ts';
import { refusal } from '../refusal.ts';
import { Line, Name } from '../values.ts';
import { Login } from './people.ts';

/** Columns of the workbook of people, in this order, by their headings. */
export const personColumns = {
  name: { zh: '姓名', en: 'Name' },
  login: { zh: '登录名', en: 'Sign-in name' },
  unit: { zh: '单位', en: 'Unit' },
  post: { zh: '职务', en: 'Post' },
  phone: { zh: '电话', en: 'Telephone' },
  role: { zh: '角色', en: 'Role' },
} as const;

/** What is wrong in a row of the workbook; the row number is the one the spreadsheet shows. */
export const PersonRowFault = z.strictObject({
  row: z.number().int().positive(),
  column: z.enum(['name', 'login', 'unit', 'post', 'phone', 'role']).nullable(),
  message: Line,
});
export type PersonRowFault = z.infer<typeof PersonRowFault>;

export const peopleImportRefusals = {
  fileMissing: refusal('people-import-file-missing', 422, { zh: '请选择一个表格文件。', en: 'Choose one workbook.' }),
  faulty: refusal('people-import-faulty', 422, {
    zh: '表格中有错误，没有导入任何人员，请改正标出的行。',
    en: 'The workbook has faults; nobody was imported. Correct the marked rows.',
  }),
} as const;

/** People as a workbook: a form to fill in, and its way back. `people-import-faulty` lists the faults in its detail. */
export const peopleImportEndpoints = {
  peopleForm: endpoint({
    id: 'peopleForm',
    method: 'GET',
    path: '/api/people-workbook',
    action: 'person.import',
    summary: { zh: '下载人员导入表', en: 'The form for importing people' },
    replies: 'file',
  }),
  importPeople: endpoint({
    id: 'importPeople',
    method: 'POST',
    path: '/api/people-workbook',
    action: 'person.import',
    summary: { zh: '导入人员', en: 'Import a workbook of people, all rows or none' },
    upload: true,
    bodyLimit: 5 * 1_048_576,
    reply: z.strictObject({
      added: z.array(z.strictObject({ row: z.number().int(), id: PersonId, name: Name, login: Login })),
    }),
    refuses: [
      workbookRefusals.unreadable,
      workbookRefusals.oldFormat,
      workbookRefusals.encrypted,
      workbookRefusals.tooLarge,
      workbookRefusals.unknownEncoding,
      peopleImportRefusals.fileMissing,
      peopleImportRefusals.faulty,
    ],
  }),
} as const;
