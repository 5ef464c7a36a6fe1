import { refusal } from '../refusal.ts';

export const unitRefusals = {
  nameTaken: refusal('unit-name-taken', 409, { zh: '已有同名单位。', en: 'A unit of this name already exists.' }),
  parentClosed: refusal('parent-unit-closed', 409, {
    zh: '上级单位不存在或已撤销。',
    en: 'The parent unit does not exist or is closed.',
  }),
  unitClosed: refusal('unit-closed', 409, { zh: '该单位已撤销。', en: 'This unit is closed.' }),
  isCounty: refusal('unit-is-county', 409, {
    zh: '县一级是名录的顶层，不能移动、撤销或并入其他单位。',
    en: 'The county is the top of the directory: it is not moved, closed or merged.',
  }),
  belowItself: refusal('unit-below-itself', 409, {
    zh: '不能把单位移到它自己或它的下属单位之下。',
    en: 'A unit cannot be placed below itself.',
  }),
  hasUnits: refusal('unit-has-units', 409, {
    zh: '该单位还有下属单位，请先移走或撤销。',
    en: 'The unit still has units below it. Move or close them first.',
  }),
  hasPeople: refusal('unit-has-people', 409, {
    zh: '该单位还有在岗人员，请先调整人员所属单位。',
    en: 'The unit still has active people. Transfer them first.',
  }),
  notSiblings: refusal('units-not-siblings', 422, {
    zh: '排序的单位须与该上级单位现有的下属单位完全一致。',
    en: 'The order must name exactly the units directly below this one.',
  }),
  intoItself: refusal('unit-into-itself', 422, {
    zh: '单位不能并入自己，也不能重复列出。',
    en: 'A unit cannot be merged into itself or be named twice.',
  }),
  aliasTaken: refusal('unit-alias-taken', 409, {
    zh: '这个名称已指向其他单位或单位组。',
    en: 'This name already stands for another unit or group.',
  }),
  groupNameTaken: refusal('unit-group-name-taken', 409, {
    zh: '已有同名单位组。',
    en: 'A group of this name already exists.',
  }),
  groupClosed: refusal('unit-group-closed', 409, { zh: '该单位组已停用。', en: 'This group is closed.' }),
  groupHasRule: refusal('unit-group-has-rule', 409, {
    zh: '该单位组按规则自动产生成员，不能手工指定。',
    en: 'This group fills itself by a rule; its members are not listed by hand.',
  }),
  memberClosed: refusal('unit-group-member-closed', 422, {
    zh: '名单中有已撤销或不存在的单位。',
    en: 'The list names a unit that is closed or does not exist.',
  }),
  earlierChange: refusal('unit-group-earlier-change', 422, {
    zh: '起始日期早于该组最近一次成员变动。',
    en: 'The first day lies before the latest change of this group’s members.',
  }),
  importFaulty: refusal('unit-import-faulty', 422, {
    zh: '表格中有错误，没有导入任何单位，请改正标出的行。',
    en: 'The workbook has faults; nothing was imported. Correct the marked rows.',
  }),
  fileMissing: refusal('unit-import-file-missing', 422, { zh: '请选择一个表格文件。', en: 'Choose one workbook.' }),
} as const;
