import type { Catalogue } from '../ui/words.ts';

export const navigationWords = {
  workGroup: { zh: '工作', en: 'Work' },
  reviewGroup: { zh: '督导', en: 'Oversight' },
  ledgerGroup: { zh: '名录', en: 'Directory' },
  adminGroup: { zh: '管理', en: 'Administration' },
  today: { zh: '今日', en: 'Today' },
  plans: { zh: '方案', en: 'Plans' },
  ledger: { zh: '台账', en: 'Ledger' },
  tasks: { zh: '任务', en: 'Tasks' },
  reports: { zh: '报送', en: 'Reports' },
  supervision: { zh: '督办', en: 'Supervision' },
  meetings: { zh: '会议', en: 'Meetings' },
  scorecards: { zh: '考核', en: 'Scorecards' },
  documents: { zh: '文书', en: 'Documents' },
  units: { zh: '单位', en: 'Units' },
  people: { zh: '人员', en: 'People' },
  signInSettings: { zh: '登录安全', en: 'Sign-in security' },
  audit: { zh: '审计', en: 'Audit' },
  system: { zh: '系统', en: 'System' },
} as const satisfies Catalogue;
