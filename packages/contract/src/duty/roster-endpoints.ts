import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { workbookRefusals } from '../files/refusals.ts';
import { UnitId } from '../ids.ts';
import { kernelRefusals, refusal } from '../refusal.ts';
import { Day, Version } from '../values.ts';
import { DutyShiftText, DutyWeek, OnDuty } from './roster.ts';

const params = z.strictObject({ unitId: UnitId });

export const dutyRefusals = {
  notMonday: refusal('duty-not-monday', 422, { zh: '请给出一周的星期一。', en: 'A week is named by its Monday.' }),
  outside: refusal('duty-outside-week', 422, {
    zh: '有班次不在这一周内。',
    en: 'A shift lies outside of the week.',
  }),
  fileMissing: refusal('duty-file-missing', 422, { zh: '请选择一个表格文件。', en: 'Choose one workbook.' }),
  faulty: refusal('duty-import-faulty', 422, {
    zh: '表格中有错误，没有导入任何班次，请改正标出的行。',
    en: 'The workbook has faults; no shift was imported. Correct the marked rows.',
  }),
} as const;

/** Who is on duty for orders at a bank or at the police. `duty-import-faulty` lists the faults in its detail. */
export const rosterEndpoints = {
  readDutyWeek: endpoint({
    id: 'readDutyWeek',
    method: 'GET',
    path: '/api/units/:unitId/duty',
    action: 'duty.read',
    summary: { zh: '值班表', en: 'A week of the duty roster of a unit' },
    params,
    query: z.strictObject({ monday: Day }),
    reply: DutyWeek,
    refuses: [dutyRefusals.notMonday],
  }),
  listOnDuty: endpoint({
    id: 'listOnDuty',
    method: 'GET',
    path: '/api/units/:unitId/duty/now',
    action: 'duty.read-now',
    summary: { zh: '当前值班', en: 'Whom to call at a unit now' },
    params,
    reply: z.strictObject({ rows: z.array(OnDuty) }),
  }),
  saveDutyWeek: endpoint({
    id: 'saveDutyWeek',
    method: 'PUT',
    path: '/api/units/:unitId/duty',
    action: 'duty.save',
    summary: { zh: '保存值班表', en: 'Save a week of the roster as a whole' },
    params,
    body: z.strictObject({ monday: Day, shifts: z.array(DutyShiftText).max(100), version: Version }),
    reply: DutyWeek,
    refuses: [kernelRefusals.changedMeanwhile, dutyRefusals.notMonday, dutyRefusals.outside],
  }),
  dutyForm: endpoint({
    id: 'dutyForm',
    method: 'GET',
    path: '/api/units/:unitId/duty-workbook',
    action: 'duty.read',
    summary: { zh: '下载值班表', en: 'A week of the roster as a workbook, which is also the form to import' },
    params,
    query: z.strictObject({ monday: Day }),
    replies: 'file',
    refuses: [dutyRefusals.notMonday],
  }),
  importDuty: endpoint({
    id: 'importDuty',
    method: 'POST',
    path: '/api/units/:unitId/duty-workbook',
    action: 'duty.save',
    summary: { zh: '导入值班表', en: 'Import shifts, all rows or none; they replace those of the days named' },
    params,
    upload: true,
    bodyLimit: 5 * 1_048_576,
    reply: z.strictObject({ shifts: z.number().int().positive(), from: Day, until: Day }),
    refuses: [...Object.values(workbookRefusals), dutyRefusals.fileMissing, dutyRefusals.faulty],
  }),
} as const;
