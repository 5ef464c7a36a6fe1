import type { MeetingKind } from '@lianfang/contract/meetings/meetings';

/** What a meeting of the play resolves for one unit. */
export interface DemoResolution {
  readonly unit: string;
  readonly text: string;
  /** Worked days from the meeting until it is due. */
  readonly within: number;
  /** Worked days until the unit reports; null where it never does. */
  readonly takes: number | null;
  readonly progress: string;
}

export interface DemoMeeting {
  /** Days from the day of the start; negative for what is over. */
  readonly day: number;
  readonly title: string;
  readonly kind: MeetingKind;
  readonly time: string;
  readonly place: string;
  readonly invited: 'everybody' | readonly string[];
  readonly agenda: readonly { readonly title: string; readonly minutes: number; readonly unit: string | null }[];
  readonly minutes: string;
  readonly resolutions: readonly DemoResolution[];
}

const resolved = (
  unit: string,
  text: string,
  within: number,
  takes: number | null,
  progress: string,
): DemoResolution => ({ unit, text, within, takes, progress });

const hall = '县政府三楼会议室';

export const meetings: readonly DemoMeeting[] = [
  {
    day: -172,
    title: '打击治理电信网络新型违法犯罪工作联席会议第一次全体会议',
    kind: 'plenary',
    time: '09:30',
    place: hall,
    invited: 'everybody',
    agenda: [
      { title: '通报近期发案形势', minutes: 20, unit: 'gongan' },
      { title: '解读实施方案和任务分工', minutes: 25, unit: 'office' },
      { title: '成员单位表态发言', minutes: 30, unit: 'xuanchuan' },
    ],
    minutes:
      '会议通报了全县电信网络诈骗发案形势，解读了实施方案，明确了各单位任务、期限和报送要求。\n会议指出，宣传要进到牧业点和学校，语言要让群众听得懂；任何措施只对事、不牵连他人。\n会议要求，各单位明确分管负责同志和联络员，按期报送，联席办按月通报。',
    resolutions: [
      resolved(
        'xuanchuan',
        '制作藏汉双语反诈短视频三条，供各乡镇使用。',
        15,
        11,
        '三条短视频已制作完成并发至各乡镇，县融媒体平台同步播出。',
      ),
      resolved(
        'jiaoyu',
        '组织审定《致学生和家长的一封信》藏汉双语文本。',
        12,
        9,
        '双语文本已经县联席办、县公安局会审，交付印制。',
      ),
    ],
  },
  {
    day: -128,
    title: '金融和通信行业反诈工作专题会',
    kind: 'special',
    time: '15:00',
    place: '县银保监管组二楼会议室',
    invited: ['gongan', 'fagai', 'yinbao', 'dianxin', 'yidong', 'liantong', 'nongye', 'youchu', 'nongshang'],
    agenda: [
      { title: '柜面劝阻情况交流', minutes: 30, unit: 'yinbao' },
      { title: '可疑呼叫识别和误拦处理', minutes: 30, unit: 'fagai' },
    ],
    minutes:
      '会议交流了柜面劝阻和可疑呼叫识别情况。\n会议明确，误拦投诉当日核实、当日解除；协助查询、止付、冻结须核对法律依据和审批手续。',
    resolutions: [
      resolved('yinbao', '统一印制柜面藏汉双语提示卡。', 14, 10, '提示卡已印制六千张，分发至各网点。'),
      resolved('fagai', '牵头建立运营企业月度会商制度。', 15, null, ''),
    ],
  },
  {
    day: -84,
    title: '反诈工作调度会',
    kind: 'dispatch',
    time: '10:00',
    place: hall,
    invited: 'everybody',
    agenda: [
      { title: '通报任务完成和逾期情况', minutes: 20, unit: 'office' },
      { title: '学校信件发放情况', minutes: 15, unit: 'jiaoyu' },
    ],
    minutes:
      '会议通报了前期任务完成情况，逾期单位作了说明。\n会议要求，逾期事项限期补报；对报送质量不高的，退回后三个工作日内重新报送。',
    resolutions: [
      resolved(
        'songcuo',
        '补报逾期事项并安排包村干部到牧业点宣讲。',
        10,
        14,
        '逾期事项已补报，两名包村干部完成三个牧业点宣讲。',
      ),
      resolved(
        'minzheng',
        '提供独居老人走访名单的核对意见，名单只用于走访服务。',
        8,
        6,
        '已与各乡镇核对走访名单，按最少必要原则提供。',
      ),
    ],
  },
  {
    day: -47,
    title: '联络员业务培训',
    kind: 'training',
    time: '14:40',
    place: '县委党校二号教室',
    invited: 'everybody',
    agenda: [
      { title: '平台报送和附件要求', minutes: 60, unit: 'office' },
      { title: '宣传中的个人信息保护', minutes: 40, unit: 'sifa' },
    ],
    minutes: '培训讲解了平台报送、附件和指标口径，结合实例说明照片要求和个人信息保护。与会联络员现场操作。',
    resolutions: [],
  },
  {
    day: -12,
    title: '打击治理电信网络新型违法犯罪工作联席会议第二次全体会议',
    kind: 'plenary',
    time: '09:30',
    place: hall,
    invited: 'everybody',
    agenda: [
      { title: '半年工作情况通报', minutes: 25, unit: 'office' },
      { title: '典型做法交流', minutes: 20, unit: 'baita' },
      { title: '下一步重点任务', minutes: 25, unit: 'gongan' },
    ],
    minutes:
      '会议通报了半年工作情况，白塔乡交流了“马背宣讲”做法。\n会议认为，宣传覆盖面持续扩大，柜面劝阻成效明显，但个别单位报送迟、整改慢。\n会议要求，聚焦外出返乡人员、独居老人两类宣传对象，注重服务，尊重意愿。',
    resolutions: [
      resolved('heyuan', '在检查站增设藏语音频宣传点。', 7, 5, '检查站藏语音频宣传点已启用，每日循环播放。'),
      resolved('changyun', '对返乡务工人员开展一次集中宣讲。', 20, null, ''),
      resolved('fagai', '补报运营企业督促情况并提出改进措施。', 5, null, ''),
      resolved('tuanxian', '组织青年志愿者开展牧区入户讲解。', 18, null, ''),
    ],
  },
  {
    day: 5,
    title: '反诈工作月度调度会',
    kind: 'dispatch',
    time: '10:00',
    place: hall,
    invited: 'everybody',
    agenda: [
      { title: '通报上月任务完成情况', minutes: 20, unit: 'office' },
      { title: '挂牌和督办事项整改情况', minutes: 30, unit: null },
    ],
    minutes: '',
    resolutions: [],
  },
];
