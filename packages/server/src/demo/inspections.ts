import type { Scene } from './photos.ts';

/** A problem that an inspection of the play finds. */
export interface SeenProblem {
  readonly unit: string;
  readonly title: string;
  readonly text: string;
  readonly demands: string;
  readonly putRight: string;
  /** Worked days until the unit reports it as put right; null where it has not yet. */
  readonly takes: number | null;
  readonly scene: Scene;
}

interface Visit {
  readonly unit: string;
  readonly found: string;
  readonly problems: readonly SeenProblem[];
}

export interface DemoInspection {
  /** Days from the day of the start; negative for what is over. */
  readonly day: number;
  readonly title: string;
  readonly scope: string;
  readonly announced: boolean;
  readonly visits: readonly Visit[];
}

const problem = (
  unit: string,
  scene: Scene,
  takes: number | null,
  words: Pick<SeenProblem, 'title' | 'text' | 'demands' | 'putRight'>,
): SeenProblem => ({ unit, scene, takes, ...words });

const fine = (unit: string, found: string): Visit => ({ unit, found, problems: [] });

const letters = problem('songcuo', 'grassland', 16, {
  title: '牧业点未张贴藏汉双语宣传材料',
  text: '抽查湖边两个牧业点，均无藏汉双语提示卡，群众不知晓96110。',
  demands: '补齐双语材料，并由包村干部入户讲解一遍。',
  putRight: '已向两个牧业点发放藏汉双语提示卡，包村干部逐户讲解，并在转场路口设置提示牌。',
});

export const inspections: readonly DemoInspection[] = [
  {
    day: -150,
    title: '乡镇“六个有”落实情况检查',
    scope: '查看标语、广播、宣传栏内容是否更新，随机询问群众知晓情况。',
    announced: true,
    visits: [
      fine('baita', '多玛村活动室宣传栏更新及时，广播每日两次，随机询问8人中7人能说出两类骗局。'),
      {
        unit: 'songcuo',
        found: '乡政府驻地宣传到位，湖边牧业点缺少双语材料。',
        problems: [letters],
      },
      {
        unit: 'shidu',
        found: '集市宣传栏内容陈旧，仍是去年案例。',
        problems: [
          problem('shidu', 'square', 8, {
            title: '集市宣传栏内容陈旧',
            text: '宣传栏仍张贴去年案例，部分海报脱落。',
            demands: '更换为本季度内容，明确专人每月更新。',
            putRight: '已更换宣传栏全部内容，由综治中心干事每月5日前更新并拍照留存。',
          }),
        ],
      },
    ],
  },
  {
    day: -112,
    title: '银行网点柜面提醒暗访',
    scope: '以普通客户身份体验大额转账询问流程；不查看任何客户信息。',
    announced: false,
    visits: [
      fine('nongshang', '柜员主动询问用途并递交提示卡，滚动字幕正常。'),
      {
        unit: 'youchu',
        found: '赶集日大堂无提示人员，自助机旁海报缺失。',
        problems: [
          problem('youchu', 'counter', 6, {
            title: '自助机旁未张贴防诈海报',
            text: '三台自助机旁均无提示海报，赶集日无人值守。',
            demands: '补张海报，赶集日安排大堂提示人员。',
            putRight: '三台自助机已张贴藏汉双语海报，赶集日由大堂经理值守提示。',
          }),
        ],
      },
    ],
  },
  {
    day: -75,
    title: '学校《致学生和家长的一封信》发放情况检查',
    scope: '抽查班级回执，询问学生是否了解内容。',
    announced: true,
    visits: [
      fine('yizhong', '抽查4个班，回执齐全，学生能复述“三不一多”。'),
      {
        unit: 'zhixiao',
        found: '实习班学生未领到信件。',
        problems: [
          problem('zhixiao', 'school', 9, {
            title: '校外实习班未发放信件',
            text: '两个校外实习班共61名学生未领到信件。',
            demands: '由班主任补发并回收回执，重点讲解兼职刷单骗局。',
            putRight: '61名实习学生信件已补发，回执收回58份，其余3名由班主任电话确认。',
          }),
        ],
      },
    ],
  },
  {
    day: -38,
    title: '运营企业营业厅入网提醒检查',
    scope: '查看新入网用户提醒、误拦投诉登记。',
    announced: false,
    visits: [
      fine('yidong', '提醒流程规范，误拦投诉当日解除。'),
      {
        unit: 'liantong',
        found: '误拦投诉登记缺少解除时间。',
        problems: [
          problem('liantong', 'counter', 7, {
            title: '误拦投诉登记不完整',
            text: '近一个月9件投诉中4件未登记解除时间。',
            demands: '补登解除时间，今后当日登记；对误拦用户说明理由和申诉渠道。',
            putRight: '4件已补登解除时间，投诉登记改为当日核对。',
          }),
        ],
      },
      {
        unit: 'fagai',
        found: '未见对运营企业的月度督促记录。',
        problems: [
          problem('fagai', 'hall', null, {
            title: '未建立对运营企业的督促台账',
            text: '查阅资料，近三个月无督促记录。',
            demands: '建立台账，每月至少一次会商。',
            putRight: '已建立督促台账。',
          }),
        ],
      },
    ],
  },
  {
    day: -8,
    title: '外出返乡人员宣传情况检查',
    scope: '查看客运站、检查站宣传点设置和返乡人员宣讲排期。',
    announced: true,
    visits: [
      {
        unit: 'heyuan',
        found: '检查站宣传点已设置，缺少藏语音频。',
        problems: [
          problem('heyuan', 'grassland', 5, {
            title: '检查站宣传点缺少藏语音频',
            text: '宣传点仅有汉语音频，往来群众多使用藏语。',
            demands: '补充藏语音频并每日播放。',
            putRight: '已录制藏语音频并在检查站循环播放。',
          }),
        ],
      },
      {
        unit: 'songcuo',
        found: '返乡人员宣讲尚未排期。',
        problems: [
          problem('songcuo', 'hall', null, {
            title: '返乡人员宣讲未排期',
            text: '乡政府尚未制定返乡人员宣讲计划。',
            demands: '一周内排出日程，覆盖三个村。',
            putRight: '已排出日程。',
          }),
        ],
      },
      fine('xuelian', '两个社区已完成首轮宣讲，签到齐全。'),
    ],
  },
  {
    day: 6,
    title: '金融网点和商户联合检查',
    scope: '查看柜面提醒、收款码防替换提示和个体工商户培训记录。',
    announced: true,
    visits: [fine('nongye', '待检查'), fine('shichang', '待检查'), fine('yinbao', '待检查')],
  },
];
