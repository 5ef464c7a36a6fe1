import type { Catalogue } from '../ui/words.ts';

export const deputyWords = {
  title: { zh: '代理人', en: 'Deputies' },
  none: { zh: '没有指定代理人', en: 'No deputy is named' },
  name: { zh: '指定代理人', en: 'Name a deputy' },
  named: { zh: '已指定代理人', en: 'The deputy was named' },
  hint: {
    zh: '外出期间由代理人办理您的事项；留痕中同时记下两人。',
    en: 'Acts for you while you are away; the trail names both.',
  },
  person: { zh: '代理人', en: 'Deputy' },
  since: { zh: '从', en: 'From' },
  until: { zh: '到（当天不含）', en: 'Up to (not including)' },
  reason: { zh: '原因', en: 'Reason' },
  end: { zh: '结束代理', en: 'End' },
  ended: { zh: '代理已结束', en: 'Ended' },
  ahead: { zh: '未开始', en: 'Ahead' },
  'in-force': { zh: '代理中', en: 'In force' },
  over: { zh: '已结束', en: 'Over' },
} as const satisfies Catalogue;
