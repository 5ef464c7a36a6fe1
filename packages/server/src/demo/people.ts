import type { Role } from '@lianfang/contract/people/roles';
import { units } from './units.ts';

/** An invented person. `unit` is the code of the unit; a role of the office is held on the county. */
export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly role: Role;
}

const officePeople: readonly DemoPerson[] = [
  { login: 'leader', name: '才仁多杰', post: '副县长、联席会议召集人', unit: 'county', role: 'county-leader' },
  { login: 'director', name: '马文远', post: '联席办主任', unit: 'office', role: 'office-director' },
  { login: 'officer1', name: '卓玛央宗', post: '联席办干部', unit: 'office', role: 'office-officer' },
  { login: 'officer2', name: '李青松', post: '联席办干部', unit: 'office', role: 'office-officer' },
  { login: 'sysadmin', name: '赵启明', post: '系统管理员', unit: 'office', role: 'system-admin' },
  { login: 'auditadmin', name: '尼玛措', post: '审计管理员', unit: 'office', role: 'audit-admin' },
];

/** The first person of the platform, who adds all the others. */
export const securityAdmin: DemoPerson = {
  login: 'secadmin',
  name: '韩静',
  post: '安全管理员',
  unit: 'office',
  role: 'security-admin',
};

const tibetan = [
  '扎西',
  '次仁',
  '索南',
  '仁青',
  '旦增',
  '多杰',
  '尼玛',
  '达瓦',
  '白玛',
  '拉毛',
  '央金',
  '文毛',
] as const;
const tibetanEnds = ['才让', '卓玛', '东周', '措毛', '加措', '群培', '永吉', '旺姆', '尖措', '巴桑', '求吉'] as const;
const han = ['王', '李', '张', '陈', '杨', '周', '吴', '孙', '何', '郭', '林', '谢', '罗'] as const;
const hanEnds = ['建国', '晓燕', '志强', '雅琴', '海峰', '玉兰', '永福', '丽萍', '国栋', '春梅', '立新'] as const;

const at = (list: readonly string[], place: number): string => String(list[place % list.length]);

/** Lengths of the lists have no common divisor, so that no name comes twice among the first hundred of a kind. */
const nameOf = (index: number): string =>
  index % 2 === 0
    ? at(tibetan, index / 2) + at(tibetanEnds, index / 2)
    : at(han, (index - 1) / 2) + at(hanEnds, (index - 1) / 2);

const posts: Readonly<Record<string, readonly [string, string]>> = {
  department: ['副局长', '办公室干事'],
  company: ['副总经理', '综合部职员'],
  township: ['副乡（镇）长', '综治中心干事'],
  village: ['村（居）委会主任', '网格员'],
  school: ['副校长', '德育处干事'],
};

const unitPeople: readonly DemoPerson[] = units.flatMap(({ code, kind }, index) => {
  const [leadPost, officerPost] = posts[kind] ?? ['负责人', '经办人'];
  const officerName = code === 'songcuo' ? 'བཀྲ་ཤིས་དོན་འགྲུབ' : nameOf(2 * index + 1);
  return [
    { login: `${code}.lead`, name: nameOf(2 * index), post: leadPost, unit: code, role: 'unit-lead' as const },
    { login: `${code}.officer`, name: officerName, post: officerPost, unit: code, role: 'unit-officer' as const },
  ];
});

const third: readonly DemoPerson[] = ['gongan', 'jiaoyu', 'xuelian', 'xuanchuan'].map((unit, index) => ({
  login: `${unit}.officer2`,
  name: nameOf(2 * units.length + index),
  post: '信息报送员',
  unit,
  role: 'unit-officer',
}));

const onOrders = (login: string, unit: string, post: string, role: Role): Omit<DemoPerson, 'name'> => ({
  login,
  unit,
  post,
  role,
});

/** Who acts on cases and orders: the squad of the police, and a desk at each bank. */
const deskPeople: readonly DemoPerson[] = [
  onOrders('gongan.head', 'gongan', '副局长（分管刑侦）', 'police-head'),
  onOrders('gongan.police1', 'gongan', '反诈专班民警', 'police-officer'),
  onOrders('gongan.police2', 'gongan', '反诈专班民警', 'police-officer'),
  onOrders('nongye.clerk', 'nongye', '运营管理部经办', 'bank-officer'),
  onOrders('youchu.clerk', 'youchu', '综合柜员', 'bank-officer'),
  onOrders('nongshang.clerk', 'nongshang', '运营管理部经办', 'bank-officer'),
  // Whoever sealed an order decides no appeal against it.
  onOrders('gongan.head2', 'gongan', '副局长（分管法制）', 'police-head'),
].map((person, index) => ({ ...person, name: nameOf(2 * units.length + third.length + index) }));

/** Everybody but the security administrator. */
export const people: readonly DemoPerson[] = [...officePeople, ...unitPeople, ...third, ...deskPeople];

export const heldOnCounty = new Set<Role>([
  'county-leader',
  'office-director',
  'office-officer',
  'system-admin',
  'audit-admin',
  'security-admin',
]);

/** Eleven digits that begin with 100: no mobile number of this country does. */
export const phoneOf = (index: number): string => `1000000${String(index + 1).padStart(4, '0')}`;
