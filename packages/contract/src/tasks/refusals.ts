import { refusal } from '../refusal.ts';

export const taskRefusals = {
  alreadyAssigned: refusal('task-already-assigned', 409, {
    zh: '该单位已承担此项措施。',
    en: 'This unit already has a task for this measure.',
  }),
  measureUnknown: refusal('measure-not-in-plan', 409, {
    zh: '该措施不在已确认的方案中。',
    en: 'This measure is not part of a confirmed plan.',
  }),
  unitClosed: refusal('task-unit-closed', 409, {
    zh: '该单位已撤销，请改派。',
    en: 'This unit is closed; assign another.',
  }),
  notFromHere: refusal('task-state', 409, {
    zh: '任务当前状态不能这样操作。',
    en: 'The task’s present state does not allow this.',
  }),
  badCycle: refusal('task-cycle', 422, { zh: '周期或期限不成立。', en: 'The cycle or its dates do not hold.' }),
  waitsInCircle: refusal('task-waits-in-circle', 409, {
    zh: '前置任务形成循环。',
    en: 'The tasks would wait for each other in a circle.',
  }),
  notOfUnit: refusal('person-not-of-unit', 409, {
    zh: '此人不在任务单位，或已停用。',
    en: 'This person does not belong to the task’s unit or is not active.',
  }),
  reportPending: refusal('task-report-pending', 409, {
    zh: '还有报送待审核，暂不能办结。',
    en: 'A report still waits for review.',
  }),
} as const;
