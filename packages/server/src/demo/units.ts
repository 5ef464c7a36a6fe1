import type { UnitKind } from '@lianfang/contract/units/units';

/** How a unit goes about its work: it decides when and whether its reports come. */
export type Habit = 'diligent' | 'usual' | 'slack';

/** A unit of the invented county. `code` is the beginning of its people's sign-in names. */
export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: Exclude<UnitKind, 'county'>;
  readonly aliases: readonly string[];
  readonly below: string | null;
  readonly habit: Habit;
}

const unit = (
  code: string,
  name: string,
  kind: DemoUnit['kind'],
  rest: Partial<Pick<DemoUnit, 'aliases' | 'below' | 'habit'>> = {},
): DemoUnit => ({ code, name, kind, aliases: [], below: null, habit: 'usual', ...rest });

export const countyName = '格桑县';

/** The joint office itself; its people hold roles on the county. */
export const office = unit('office', '县打击治理电信网络新型违法犯罪工作联席会议办公室', 'office', {
  aliases: ['县联席办'],
  habit: 'diligent',
});

const departments: readonly DemoUnit[] = [
  unit('xuanchuan', '县委宣传部', 'department', { habit: 'diligent' }),
  unit('zhengfa', '县委政法委员会', 'department', { aliases: ['县委政法委'] }),
  unit('gongan', '县公安局', 'department', { habit: 'diligent' }),
  unit('fayuan', '县人民法院', 'department', { aliases: ['县法院'] }),
  unit('jiancha', '县人民检察院', 'department', { aliases: ['县检察院'] }),
  unit('sifa', '县司法局', 'department'),
  unit('jiaoyu', '县教育局', 'department', { aliases: ['教育局'], habit: 'diligent' }),
  unit('shichang', '县市场监督管理局', 'department', { aliases: ['县市场监管局'] }),
  unit('fagai', '县发展和改革局', 'department', { aliases: ['县发改局'], habit: 'slack' }),
  unit('minzheng', '县民政局', 'department'),
  unit('wenti', '县文体旅游广电局', 'department'),
  unit('fulian', '县妇女联合会', 'department', { aliases: ['县妇联'] }),
  unit('tuanxian', '共青团格桑县委员会', 'department', { aliases: ['团县委'] }),
  unit('yinbao', '县银保监管组', 'department'),
];

const companies: readonly DemoUnit[] = [
  unit('dianxin', '县电信公司', 'company'),
  unit('yidong', '县移动公司', 'company', { habit: 'diligent' }),
  unit('liantong', '县联通公司', 'company'),
  unit('nongye', '中国农业银行格桑支行', 'company'),
  unit('youchu', '中国邮政储蓄银行格桑支行', 'company'),
  unit('nongshang', '雪原农商银行格桑分行', 'company', { habit: 'diligent' }),
];

const township = (code: string, name: string, habit: Habit = 'usual'): DemoUnit =>
  unit(code, name, 'township', { aliases: [`${name}人民政府`], habit });

const townships: readonly DemoUnit[] = [
  township('xuelian', '雪莲镇', 'diligent'),
  township('changyun', '长云镇'),
  township('qinghe', '青禾乡'),
  township('shidu', '石渡乡'),
  township('baita', '白塔乡', 'diligent'),
  township('yunling', '云岭乡'),
  township('songcuo', '松措乡', 'slack'),
  township('heyuan', '河源头乡'),
];

const below: readonly DemoUnit[] = [
  unit('hewan', '河湾社区', 'village', { below: 'xuelian' }),
  unit('jiefang', '团结社区', 'village', { below: 'xuelian' }),
  unit('langshan', '朗山村', 'village', { below: 'changyun' }),
  unit('duoma', '多玛村', 'village', { below: 'baita' }),
  unit('yizhong', '县第一民族中学', 'school', { below: 'jiaoyu' }),
  unit('jixiao', '县寄宿制小学', 'school', { below: 'jiaoyu' }),
  unit('zhixiao', '县职业技术学校', 'school', { below: 'jiaoyu' }),
];

/** Every unit but the county and the office, each after the one it stands below. */
export const units: readonly DemoUnit[] = [...departments, ...companies, ...townships, ...below];

/** Open sets that the plan names, and what they are here. */
export const groups = {
  members: { name: '县联席会议各成员单位', aliases: ['县各相关联席会议各成员单位', '各成员单位'] },
  townships: { name: '各乡(镇)政府', aliases: ['各乡镇人民政府', '各乡（镇）人民政府'] },
  supervisors: {
    name: '各企事业单位主管部门',
    aliases: ['各行业主管部门'],
    codes: ['shichang', 'fagai', 'jiaoyu', 'wenti', 'minzheng'],
  },
} as const;
