import type { Cycle } from '@lianfang/contract/cycle';
import type { Indicator } from '@lianfang/contract/reports/reports';
import type { TaskPart } from '@lianfang/contract/tasks/tasks';

type Figure = Omit<Indicator, 'id'>;

/** What the office asks of the units of one measure of the plan. */
export interface Duty {
  /** Number of the measure in the ledger. */
  readonly path: string;
  /** As the deadline is written into the ledger during review; null where it stays as the plan has it. */
  readonly deadline: string | null;
  readonly title: string;
  /** Where the lead unit owes something else than the others. */
  readonly leadTitle?: string;
  readonly cycle: Cycle;
  readonly leadCycle?: Cycle;
  readonly acceptance: string;
  readonly checklist: readonly string[];
  readonly figures: readonly Figure[];
  /** Units beyond the lead that get a task, where the plan names an open set and the office chooses. */
  readonly only?: readonly string[];
}

const count = (code: string, name: string, countedIn: string, required = true): Figure => ({
  code,
  name,
  countedIn,
  kind: 'count',
  outOf: null,
  required,
});

const share = (code: string, name: string, outOf: string, countedIn: string): Figure => ({
  code,
  name,
  countedIn,
  kind: 'ratio',
  outOf,
  required: true,
});

const money = (code: string, name: string): Figure => ({
  code,
  name,
  countedIn: '元',
  kind: 'money',
  outOf: null,
  required: true,
});

const outreach: Duty = {
  path: '三/(一)/1',
  deadline: '每月25日前',
  title: '开展“六个有”“六进”宣传',
  leadTitle: '统筹“六个有”“六进”宣传并汇总全县情况',
  cycle: { kind: 'monthly', day: 25 },
  acceptance: '写明场次、人次和覆盖点位；附现场照片不少于1张，照片须能看出时间和地点。',
  checklist: ['LED屏标语', '媒体平台内容', '广播播报', '街面村庄标语'],
  figures: [
    share('outreach.coverage', '已覆盖宣传点位', '应覆盖宣传点位', '个'),
    count('outreach.sessions', '宣传活动', '场次'),
    count('outreach.people', '受宣传群众', '人次'),
  ],
};

const enterprises: Duty = {
  path: '三/(一)/2',
  deadline: '每季度末月20日前',
  title: '对企事业单位法定代表人、财务人员开展防范宣传',
  cycle: { kind: 'quarterly', monthOfQuarter: 3, day: 20 },
  acceptance: '附签到表或通报回执；写明覆盖企业数和财务人员数。',
  checklist: ['更新法定代表人、财务人员名册', '通报新型诈骗类型', '回收已阅回执'],
  figures: [share('finance.receipts', '已回执财务人员', '应回执财务人员', '人')],
};

const merchants: Duty = {
  path: '三/(一)/3',
  deadline: '每月15日前',
  title: '组织个体工商户防范电信网络诈骗培训',
  cycle: { kind: 'monthly', day: 15 },
  acceptance: '写明培训时间、地点、参训商户数，附现场照片和测试情况。',
  checklist: ['排定培训日程', '组织签到', '课后测试'],
  figures: [count('merchants.trained', '参训商户', '户'), count('merchants.leads', '收到举报线索', '条', false)],
  only: ['wenti', 'minzheng', 'fagai', 'dianxin'],
};

const care: Duty = {
  path: '三/(一)/4',
  deadline: '每月20日前',
  title: '入户宣传孤寡老人、留守妇女和儿童',
  leadTitle: '分乡镇挂包法治宣传并做好政策解答',
  cycle: { kind: 'monthly', day: 20 },
  acceptance: '写明入户户数；不得收集与宣传无关的个人信息，照片不得露出儿童面部。',
  checklist: ['安排入户人员', '发放双语提示卡'],
  figures: [share('care.visited', '已入户', '应入户', '户')],
};

const operators: Duty = {
  path: '三/(一)/5',
  deadline: '每周五前',
  title: '发送防诈提醒、拦截可疑呼叫',
  leadTitle: '督促运营企业做好提醒和阻断',
  cycle: { kind: 'weekly', weekday: 5 },
  leadCycle: { kind: 'monthly', day: 10 },
  acceptance: '只报数量，不报通话内容和用户号码；误拦投诉单列。',
  checklist: [],
  figures: [
    count('operators.reminders', '发送提醒短信', '条', false),
    count('operators.blocked', '拦截可疑呼叫', '次', false),
    count('operators.complaints', '误拦投诉', '件', false),
  ],
};

const banks: Duty = {
  path: '三/(一)/6',
  deadline: '每月10日前',
  title: '柜面提醒和大额转账劝阻',
  leadTitle: '指导金融机构做好柜面劝阻拦截',
  cycle: { kind: 'monthly', day: 10 },
  acceptance: '写明劝阻笔数和金额，附一起典型事例（隐去客户身份）。',
  checklist: ['张贴海报', '滚动字幕', '柜员培训'],
  figures: [count('banks.dissuaded', '劝阻可疑转账', '笔'), money('banks.saved', '劝阻金额')],
};

const letter: Omit<Duty, 'cycle'> = {
  path: '三/(一)/7',
  deadline: null,
  title: '发放《致学生和家长的一封信》并回收回执',
  leadTitle: '汇总《致学生和家长的一封信》发放情况',
  acceptance: '藏汉双语发放到每名学生；回执按班级汇总。',
  checklist: ['审定藏汉双语文本', '印制', '发放到班', '回收回执'],
  figures: [share('letters.receipts', '回收回执', '发放份数', '份')],
};

const tips: Duty = {
  path: '三/(一)/8',
  deadline: '每季度末月28日前',
  title: '鼓励群众举报线索并落实保密和奖励',
  cycle: { kind: 'quarterly', monthOfQuarter: 3, day: 28 },
  acceptance: '只报线索数量和办理结果，不得写明举报人任何信息。',
  checklist: ['公布举报方式', '核实线索', '兑现奖励'],
  figures: [count('tips.received', '收到线索', '条'), count('tips.verified', '查证属实', '条')],
  only: ['gongan', 'zhengfa', 'jiancha', 'fayuan', 'xuelian', 'changyun', 'qinghe', 'baita', 'songcuo', 'heyuan'],
};

const investigation: Duty = {
  path: '三/(二)/1',
  deadline: '每月28日前',
  title: '全链条侦查经营，推动案件串并',
  cycle: { kind: 'monthly', day: 28 },
  acceptance: '只报工作数量，不报案件内容和涉案人员信息。',
  checklist: [],
  figures: [count('cases.series', '串并案件', '串'), count('cases.pushed', '推送预警线索', '条')],
};

const sources: Duty = {
  path: '三/(二)/2',
  deadline: '每季度末月25日前',
  title: '协助查清非法线路和涉案资金流向',
  leadTitle: '逐层追查非法线路和设备来源',
  cycle: { kind: 'quarterly', monthOfQuarter: 3, day: 25 },
  acceptance: '写明协查件数、按时反馈件数；查询、止付、冻结须注明法律依据。',
  checklist: ['指定协查联系人', '登记协查台账'],
  figures: [share('requests.answered', '按时反馈协查', '收到协查', '件')],
};

/** Everything the office asks for, in the order of the plan; the letter to the parents goes out once, until `letterDue`. */
export const dutiesUntil = (letterDue: string): readonly Duty[] => [
  outreach,
  enterprises,
  merchants,
  care,
  operators,
  banks,
  { ...letter, cycle: { kind: 'once', due: letterDue } },
  tips,
  investigation,
  sources,
];

export const titleOf = (duty: Duty, part: TaskPart): string =>
  part === 'lead' ? (duty.leadTitle ?? duty.title) : duty.title;

export const cycleOf = (duty: Duty, part: TaskPart): Cycle =>
  part === 'lead' ? (duty.leadCycle ?? duty.cycle) : duty.cycle;
