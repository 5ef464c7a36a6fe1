import type { FraudTool, FraudType } from '@lianfang/contract/cases/fraud-types';

/** How somebody was cheated, as an officer writes it down. `{yuan}` is the loss. */
export interface Story {
  readonly type: FraudType;
  readonly tools: readonly FraudTool[];
  readonly channel: string;
  readonly platform: string;
  readonly tags: readonly string[];
  /** Least and most that was paid at once, in yuan, and most payments. */
  readonly yuan: readonly [number, number];
  readonly payments: number;
  readonly narrative: string;
}

const story = (type: FraudType, narrative: string, rest: Omit<Story, 'type' | 'narrative'>): Story => ({
  type,
  narrative,
  ...rest,
});

/** One or two of every type that a county sees; places and names are nobody's. */
export const stories: readonly [Story, ...Story[]] = [
  story(
    'rebate-task',
    '受害人被拉入“福利群”，先关注公众号领到小额红包，后下载群内APP做“垫付任务”，客服以任务未完成、操作失误为由要求连续转账，共计{yuan}元，至今无法提现。',
    {
      tools: ['chat', 'app'],
      channel: '微信群',
      platform: '微信',
      tags: ['做任务垫付'],
      yuan: [600, 28_000],
      payments: 4,
    },
  ),
  story(
    'rebate-task',
    '受害人在短视频平台看到“居家兼职”，添加对方好友后点赞返现数次，随后被要求垫资“组合单”，称凑满单数一并返还，先后转出{yuan}元。',
    {
      tools: ['chat', 'link'],
      channel: '短视频平台',
      platform: '短视频',
      tags: ['点赞返利'],
      yuan: [300, 12_000],
      payments: 3,
    },
  ),
  story(
    'fake-service',
    '受害人接到自称快递客服的电话，称其快件丢失可双倍理赔，要求下载会议软件并开启屏幕共享，对方看到验证码后转走受害人账户{yuan}元。',
    {
      tools: ['call', 'meeting', 'remote-control'],
      channel: '电话',
      platform: '会议软件',
      tags: ['屏幕共享'],
      yuan: [3_000, 49_000],
      payments: 2,
    },
  ),
  story(
    'fake-service',
    '来电自称平台客服，称受害人误开通“百万保障”，不关闭每月扣费800元，受害人按提示向“验证账户”转账{yuan}元。',
    {
      tools: ['call', 'remote-control'],
      channel: '电话',
      platform: '聊天软件',
      tags: ['百万保障'],
      yuan: [2_000, 30_000],
      payments: 3,
    },
  ),
  story(
    'investment',
    '受害人被陌生人加为好友，对方长期分享投资收益，推荐其在所谓“内部平台”充值，前期可少量提现，加大投入{yuan}元后平台无法登录。',
    {
      tools: ['chat', 'app'],
      channel: '微信',
      platform: '虚假投资APP',
      tags: ['内幕消息'],
      yuan: [8_000, 180_000],
      payments: 4,
    },
  ),
  story(
    'loan',
    '受害人因购买牛羊急需用款，在网页填写贷款信息，“客服”以银行卡号填错、账户冻结、须缴保证金为由要求转账，共计{yuan}元。',
    {
      tools: ['link', 'chat'],
      channel: '网页',
      platform: '虚假贷款网站',
      tags: ['保证金'],
      yuan: [1_000, 15_000],
      payments: 3,
    },
  ),
  story(
    'credit-record',
    '来电自称金融监管部门人员，能准确说出受害人姓名，称其校园贷账户未注销将影响征信，要求把各平台额度提现到“对公验证账户”，共计{yuan}元。',
    {
      tools: ['call', 'meeting'],
      channel: '电话',
      platform: '会议软件',
      tags: ['注销校园贷'],
      yuan: [5_000, 40_000],
      payments: 3,
    },
  ),
  story(
    'shopping',
    '受害人在社交平台看到低价饲草料广告，私下加好友交易，付款{yuan}元后对方以物流须补押金为由继续索款，随后将其拉黑。',
    { tools: ['chat'], channel: '社交平台', platform: '微信', tags: ['农牧物资'], yuan: [200, 9_000], payments: 2 },
  ),
  story(
    'fake-authority',
    '自称外地公安机关民警来电，称受害人名下银行卡涉嫌洗钱，出示伪造通缉文书，要求其独处并将存款转入“安全账户”接受清查，共计{yuan}元。',
    {
      tools: ['call', 'meeting'],
      channel: '电话',
      platform: '会议软件',
      tags: ['安全账户'],
      yuan: [20_000, 160_000],
      payments: 3,
    },
  ),
  story(
    'fake-acquaintance',
    '有人用受害人单位领导的姓名和头像加其好友，寒暄数句后称不便出面，请其代为向“朋友”转账，并发来伪造的转账截图，受害人转出{yuan}元。',
    { tools: ['chat'], channel: '微信', platform: '微信', tags: ['冒充领导'], yuan: [10_000, 90_000], payments: 2 },
  ),
  story(
    'game-trade',
    '受害人之子用家长手机在游戏内收到“高价收账号”信息，进入虚假交易平台，平台以账户冻结为由要求充值解冻，共计{yuan}元。',
    { tools: ['link'], channel: '游戏', platform: '虚假交易平台', tags: ['未成年人'], yuan: [200, 6_000], payments: 3 },
  ),
  story(
    'romance',
    '受害人经交友软件结识自称在外地务工的异性，聊天两月后对方以家人住院、路费、见面礼等理由多次借款，共计{yuan}元。',
    { tools: ['chat'], channel: '交友软件', platform: '交友软件', tags: ['借款'], yuan: [500, 20_000], payments: 4 },
  ),
  story(
    'fake-army-order',
    '自称驻军采购人员向受害人饭馆订餐，并请其代购指定品牌罐头，受害人向“供货商”转账{yuan}元后双方均失联。',
    { tools: ['call', 'chat'], channel: '电话', platform: '微信', tags: ['代购'], yuan: [3_000, 38_000], payments: 2 },
  ),
  story('other', '受害人收到带链接的“医保失效”短信，点开后填写银行卡号、密码和验证码，账户随后被转走{yuan}元。', {
    tools: ['message', 'link'],
    channel: '短信',
    platform: '钓鱼网站',
    tags: ['钓鱼链接'],
    yuan: [800, 19_000],
    payments: 1,
  }),
];
