import type { Catalogue } from '../ui/words.ts';

/** What links cases, on every page that shows it. */
export const linkWords = {
  title: { zh: '可能相关的案件', en: 'Cases that may belong to it' },
  none: { zh: '还没有发现关联', en: 'No link was found yet' },
  noneLeft: { zh: '没有其他关联', en: 'No other link' },
  noneNext: {
    zh: '在案情中登记对方的号码、账号、网址后，系统会自动比对。',
    en: 'Write down numbers, accounts and addresses of the other side: they are compared by themselves.',
  },
  linking: {
    zh: (done: number, all: number) =>
      all === 0
        ? '系统刚启动，正在比对全部案件，稍后自动显示关联'
        : `系统刚启动，正在比对全部案件（${done} / ${all}），稍后自动显示关联`,
    en: (done: number, all: number) =>
      all === 0
        ? 'The system has just started: all cases are being compared, links come by themselves'
        : `The system has just started: all cases are being compared (${done} of ${all}), links come by themselves`,
  },
  case: { zh: '案件', en: 'Case' },
  unseen: { zh: '您无权查看此案', en: 'You may not read this case' },
  score: {
    zh: (share: number) => `把握 ${Math.round(share * 100)}%`,
    en: (share: number) => `${Math.round(share * 100)}%`,
  },
  strength: { zh: (how: string) => `关联${how}`, en: (how: string) => `Link: ${how}` },
  evidence: { zh: '依据', en: 'Evidence' },
  confirm: { zh: '确认关联', en: 'Confirm the link' },
  confirmText: { zh: '确认后，这两起案件按相关处理。', en: 'The two are then taken for linked.' },
  reject: { zh: '否决关联', en: 'Reject the link' },
  rejectText: {
    zh: '否决后系统不再提示这两起案件，可随时撤回。',
    en: 'The two are not suggested again; this can be taken back.',
  },
  rejected: { zh: (count: number) => `已否决的关联（${count}）`, en: (count: number) => `Rejected links (${count})` },
  withdraw: { zh: '撤回决定', en: 'Take it back' },
  decidedBy: {
    zh: (who: string, reason: string) => `${who}：${reason}`,
    en: (who: string, reason: string) => `${who}: ${reason}`,
  },
  suppressed: {
    zh: (count: number) => `不作依据的共用值（${count}）`,
    en: (count: number) => `Common values set aside (${count})`,
  },
  value: { zh: '内容', en: 'Value' },
  why: { zh: '为什么不作依据', en: 'Why it is set aside' },
  casesWith: { zh: '案件数', en: 'Cases' },
  inSeries: { zh: '已在串案', en: 'In the series' },
  mayForm: {
    zh: (count: number) => `系统认为这 ${count} 起案件可能是一串`,
    en: (count: number) => `These ${count} cases may be one series`,
  },
  open: { zh: '串并立项', en: 'Make it a series' },
  opened: { zh: (number: string) => `串案 ${number} 已立项`, en: (number: string) => `Series ${number} is open` },
  name: { zh: '串案名称', en: 'Name of the series' },
  cases: { zh: '案件', en: 'Cases' },
  twoAtLeast: { zh: '至少选两起案件', en: 'Choose at least two' },
  moreCases: {
    zh: (count: number) => `另有 ${count} 起没有列出，立项后在“可能还有”中并入。`,
    en: (count: number) => `${count} more are not listed here; take them in afterwards, where they may belong too.`,
  },
  oneAtLeast: { zh: '至少选一起案件', en: 'Choose at least one' },
  overrules: {
    zh: '其中有曾被否决或拆开的，仍要串并',
    en: 'Some were rejected or split before; put them together all the same',
  },
  compare: { zh: '为什么这两起没有串并？', en: 'Why are these two not linked?' },
  compareWith: { zh: '与哪起案件比较', en: 'Compare with' },
  compareHint: { zh: '按案件编号查找', en: 'Find by number' },
  verdict: { zh: '结论', en: 'Answer' },
  reasons: { zh: '理由', en: 'Why' },
  noEvidence: { zh: '两案没有可作依据的共同点', en: 'The two share nothing that counts' },
  placeUnknown: { zh: '发案地不详', en: 'Place not known' },
} as const satisfies Catalogue;
