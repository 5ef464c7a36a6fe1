import type { Catalogue } from '../ui/words.ts';

export const groupWords = {
  none: { zh: '还没有单位组', en: 'No group yet' },
  noneNext: {
    zh: '方案里的“县联席会议各成员单位”“各乡（镇）政府”这类说法，建成单位组后即可展开。',
    en: 'Open groups for what plans call “all member units” or “all townships”.',
  },
  searchHint: { zh: '按名称查找单位组', en: 'Find a group by its name' },
  members: { zh: '成员', en: 'Members' },
  byRule: { zh: '按规则', en: 'By rule' },
  byHand: { zh: '名单', en: 'Listed' },
  how: { zh: '产生方式', en: 'Filled' },
  note: { zh: '说明', en: 'Note' },
  open: { zh: '新建单位组', en: 'Open a group' },
  opened: { zh: '已新建单位组', en: 'The group was opened' },
  amend: { zh: '修改', en: 'Amend' },
  amended: { zh: '已修改', en: 'Amended' },
  setMembers: { zh: '调整成员', en: 'Change members' },
  membersSet: { zh: '成员已调整', en: 'The members were changed' },
  from: { zh: '自哪天起', en: 'From which day' },
  close: { zh: '停用', en: 'Close' },
  closed: { zh: '单位组已停用', en: 'The group was closed' },
  kinds: { zh: '单位类别', en: 'Kinds of unit' },
  belowId: { zh: '在哪个单位之下', en: 'Below which unit' },
  except: { zh: '除外', en: 'Except' },
  asOf: { zh: '某日成员', en: 'Members on' },
  noMember: { zh: '这一天没有成员', en: 'No member on this day' },
} as const satisfies Catalogue;
