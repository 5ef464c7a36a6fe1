import type { Catalogue } from '../ui/words.ts';

export const dueWords = {
  today: { zh: '今天截止', en: 'Due today' },
  tomorrow: { zh: '明天截止', en: 'Due tomorrow' },
  in: { zh: (days: number) => `还有 ${days} 天`, en: (days: number) => `in ${days} days` },
  over: {
    zh: (days: number) => `逾期 ${days} 天`,
    en: (days: number) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
  },
  none: { zh: '无期限', en: 'No deadline' },
  upcoming: { zh: '未到期', en: 'Upcoming' },
  'due-soon': { zh: '将到期', en: 'Due soon' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  submitted: { zh: '待审核', en: 'Submitted' },
  returned: { zh: '已退回', en: 'Returned' },
  accepted: { zh: '已通过', en: 'Accepted' },
  'accepted-late': { zh: '逾期后通过', en: 'Accepted late' },
  waived: { zh: '已免报', en: 'Waived' },
} as const satisfies Catalogue;
