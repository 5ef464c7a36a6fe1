import type { Dice } from './dice.ts';

/** What a unit writes of one round, before its figures. */
export interface RoundWords {
  readonly progress: string;
  readonly problems: string;
  readonly nextSteps: string;
}

type Choice = readonly [string, ...string[]];

interface WordsOfMeasure {
  readonly progress: Choice;
  readonly problems: Choice;
  readonly nextSteps: Choice;
}

const words: Readonly<Record<string, WordsOfMeasure>> = {
  '三/(一)/1': {
    progress: [
      '{期}，在{地点}等处开展“六进”集中宣传，讲解刷单返利、冒充电商客服、虚假投资理财三类高发骗局，现场解答群众提问并发放藏汉双语手册。LED屏每日滚动播放提示语，微信工作群同步推送典型案例。',
      '{期}，结合赶集日和下乡服务，组织干部到{地点}宣讲反诈知识，用本地发生的案例讲清“先交钱后放款”“屏幕共享”的套路；村级广播每天早晚各播一次。',
      '{期}，围绕“六个有”逐项自查：宣传标语、广播、媒体平台均已更新内容；在{地点}设咨询台，民警和包村干部一起讲解，群众反映听得懂、记得住。',
    ],
    problems: [
      '部分偏远牧业点手机信号弱，线上内容到达不及时。',
      '老年群众对汉语材料理解有限，需增加藏语讲解。',
      '暂无。',
    ],
    nextSteps: [
      '下月到远牧点入户宣讲，补发藏语音频。',
      '更新案例展板，联系学校开展小手拉大手活动。',
      '对尚未覆盖的点位逐一排期。',
    ],
  },
  '三/(一)/2': {
    progress: [
      '{期}，更新企事业单位法定代表人、财务人员名册，通过工作群通报“冒充领导要求转账”等两类新型骗局并逐人回收回执；对大额支付要求执行双人核对、电话回拨。',
      '{期}，到{地点}召开财务人员座谈会，演示换脸冒充和邮件篡改账号两种手法，现场演练大额支付核对流程。',
    ],
    problems: ['个别企业财务人员更换后未及时报备。', '暂无。'],
    nextSteps: ['按月核对名册，新任财务人员一周内完成培训。', '对未回执人员电话提醒。'],
  },
  '三/(一)/3': {
    progress: [
      '{期}，在{地点}为个体工商户举办培训，讲解收款码被替换、虚假贷款、代办营业执照三类骗局，课后组织小测试；提醒商户关心外出务工的从业人员，发现线索及时举报。',
      '{期}，结合日常巡查，在{地点}向商户逐户发放提示卡，并公布举报渠道和保密承诺。',
    ],
    problems: ['旺季商户参训时间难统一，已改为分片夜校。', '暂无。'],
    nextSteps: ['下月在客运站周边商户补课。', '将测试错题整理成提示卡再发放。'],
  },
  '三/(一)/4': {
    progress: [
      '{期}，会同村（居）干部入户走访独居老人、留守妇女家庭，用藏语讲解“公检法不会电话办案、不会要求转账”，帮助设置来电提醒，发放双语提示卡。',
      '{期}，在{地点}开展法治宣传，面向妇女和儿童讲解网络交友、游戏充值骗局；走访中只做宣传服务，未收集无关信息。',
    ],
    problems: ['牧场转场，部分家庭需二次上门。', '志愿者藏语讲解员不足。', '暂无。'],
    nextSteps: ['与转场点驻村工作队约定时间集中补访。', '为独居老人确定一名联系邻里志愿者，征得本人同意。'],
  },
  '三/(一)/5': {
    progress: [
      '{期}，按计划发送防诈提醒短信，可疑呼叫识别和阻断运行正常；接到的误拦投诉均已核实并解除。',
      '{期}，更新识别规则后误拦减少；营业厅配合张贴双语海报，新入网用户一对一提醒。',
    ],
    problems: ['暂无。', '个别外地号段误拦，已放行并向用户说明。'],
    nextSteps: ['继续按周报送。', '对投诉较多的号段复核规则。'],
  },
  '三/(一)/6': {
    progress: [
      '{期}，柜面对大额和频繁转账客户开展“友情提示”，柜员按提示卡询问用途；一名老年客户欲向陌生账户转账，经耐心劝阻并联系派出所后放弃。',
      '{期}，更新滚动字幕和海报，组织柜员培训两次；对疑似被骗客户启动劝阻并做好记录，客户身份已隐去。',
    ],
    problems: ['赶集日客流大，询问时间紧张。', '暂无。'],
    nextSteps: ['赶集日增加大堂提示人员。', '整理典型事例，供其他网点学习。'],
  },
  '三/(一)/7': {
    progress: [
      '《致学生和家长的一封信》（སློབ་མ་དང་ཁྱིམ་བདག་ལ་ཕུལ་བའི་འཕྲིན་ཡིག）藏汉双语版已发放到班到人，班主任利用班会逐条讲解，请家长签收回执，按班级汇总。寄宿学生由学校统一联系家长。',
    ],
    problems: ['外出务工家长回执回收较慢。', '暂无。'],
    nextSteps: ['对未回执家长由班主任电话联系。'],
  },
  '三/(一)/8': {
    progress: [
      '{期}，在政务大厅、集市等处公布举报方式和奖励、保密规定；收到的线索已按规定移交核实，举报人信息单独保管。',
      '{期}，结合宣讲介绍举报流程，说明匿名举报同样受理；对已查证线索按程序兑现奖励。',
    ],
    problems: ['群众对奖励办理流程了解不多。', '暂无。'],
    nextSteps: ['印制藏汉双语举报指引。', '对未反馈的线索尽快答复举报人。'],
  },
  '三/(二)/1': {
    progress: [
      '{期}，反诈专班围绕高发类案开展串并研判，与出入境部门核对预警推送情况；对正在受骗的群众及时见面劝阻。',
      '{期}，梳理未破案件，推送预警线索至派出所逐条落实见面劝阻，反馈结果均已登记。',
    ],
    problems: ['跨省协查反馈周期较长。', '暂无。'],
    nextSteps: ['与运营企业、银行召开会商会。', '完善预警线索闭环登记。'],
  },
  '三/(二)/2': {
    progress: [
      '{期}，明确专人对接公安机关协查，收到的查询、止付、冻结文书均核对法律依据和审批手续后办理，按时反馈；不符合条件的书面说明理由。',
    ],
    problems: ['个别文书账户信息与系统不一致，已退回补正。', '暂无。'],
    nextSteps: ['每周核对一次在办协查，避免超期。'],
  },
};

/** Why the office sends a report back. */
export const returnReasons = [
  '照片看不出时间和地点，请补充现场照片。',
  '覆盖点位数与上月相差较大，请核对后说明原因。',
  '进展只写了会议部署，请补充本期实际开展的工作。',
  '照片中有儿童正面，请更换后重新报送。',
  '内容与上期相同，请按本期情况填写。',
] as const satisfies Choice;

export const acceptRemarks = [
  '',
  '',
  '',
  '材料扎实，照片清楚。',
  '请下期注明宣传对象人数构成。',
] as const satisfies Choice;

export const waiveReasons = [
  '本期承担抢险救灾任务，经主任同意免报。',
  '机构搬迁，本期与下期合并报送。',
] as const satisfies Choice;

const fill = (text: string, label: string, place: string): string =>
  text.replaceAll('{期}', label).replaceAll('{地点}', place);

/** The text of one round, chosen by chance. */
export const roundWords = (
  path: string,
  round: { readonly label: string; readonly place: string },
  dice: Dice,
): RoundWords => {
  const own = words[path];
  if (!own) throw new Error(`demo: no words for ${path}`);
  return {
    progress: fill(dice.pick(own.progress), round.label, round.place),
    problems: dice.pick(own.problems),
    nextSteps: dice.pick(own.nextSteps),
  };
};
