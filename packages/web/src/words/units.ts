import type { Catalogue } from '../ui/words.ts';

export const unitWords = {
  title: { zh: '单位名录', en: 'Units' },
  name: { zh: '名称', en: 'Name' },
  shortName: { zh: '简称', en: 'Short name' },
  kind: { zh: '类别', en: 'Kind' },
  since: { zh: '设立', en: 'Since' },
  searchHint: { zh: '按名称查找单位', en: 'Find a unit by its name' },
  none: { zh: '名录里还没有单位', en: 'The directory is empty' },
  noneNext: { zh: '新设一个单位，或从表格导入名录。', en: 'Open a unit, or import the directory from a workbook.' },
  open: { zh: '新设单位', en: 'Open a unit' },
  opened: { zh: (name: string) => `已新设${name}`, en: (name: string) => `${name} was opened` },
  parent: { zh: '上级单位', en: 'Belongs to' },
  close: { zh: '取消', en: 'Cancel' },
  closedOn: { zh: (day: string) => `${day} 撤销`, en: (day: string) => `Closed on ${day}` },
} as const satisfies Catalogue;

/** Kinds of unit as they are shown. */
export const unitKindWords = {
  county: { zh: '县', en: 'County' },
  office: { zh: '联席办', en: 'Joint office' },
  department: { zh: '部门', en: 'Department' },
  township: { zh: '乡镇', en: 'Township' },
  village: { zh: '村（社区）', en: 'Village' },
  company: { zh: '企业', en: 'Company' },
  school: { zh: '学校', en: 'School' },
  station: { zh: '派出所', en: 'Police station' },
} as const satisfies Catalogue;
