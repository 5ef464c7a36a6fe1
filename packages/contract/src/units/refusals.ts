import { refusal } from '../refusal.ts';

export const unitRefusals = {
  nameTaken: refusal('unit-name-taken', 409, { zh: '已有同名单位。', en: 'A unit of this name already exists.' }),
  parentClosed: refusal('parent-unit-closed', 409, {
    zh: '上级单位不存在或已撤销。',
    en: 'The parent unit does not exist or is closed.',
  }),
  unitClosed: refusal('unit-closed', 409, { zh: '该单位已撤销。', en: 'This unit is closed.' }),
} as const;
