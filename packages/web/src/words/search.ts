import type { Catalogue } from '../ui/words.ts';

export const searchWords = {
  title: { zh: '搜索', en: 'Search' },
  hint: { zh: '方案、任务、单位、督办、会议、文书…', en: 'Plans, tasks, units, cases, meetings, documents…' },
  start: { zh: '输入要找的内容', en: 'Type what you look for' },
  none: { zh: '没有找到', en: 'Nothing found' },
  noneNext: { zh: '换一个词试试；只会找到您有权查看的内容。', en: 'Try another word. Only what you may see is found.' },
  all: { zh: '查看全部结果', en: 'All results' },
  found: { zh: (count: number) => `找到 ${count} 条`, en: (count: number) => `${count} found` },
  plan: { zh: '方案', en: 'Plan' },
  measure: { zh: '措施', en: 'Measure' },
  task: { zh: '任务', en: 'Task' },
  report: { zh: '报送', en: 'Report' },
  unit: { zh: '单位', en: 'Unit' },
  person: { zh: '人员', en: 'Person' },
  letter: { zh: '督办', en: 'Case' },
  problem: { zh: '问题', en: 'Problem' },
  meeting: { zh: '会议', en: 'Meeting' },
  document: { zh: '文书', en: 'Document' },
} as const satisfies Catalogue;
