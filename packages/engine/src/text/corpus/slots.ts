import type { MadeRandom } from '../classify/made-random.ts';

const words = {
  name: '张伟 王芳 李强 刘洋 陈静 杨帆 赵磊 黄敏 周杰 吴倩 徐丽 孙浩 扎西 卓玛 次仁 马玉兰 丹增 何平 郭涛 央金 罗勇 梁雪',
  surname: '张 王 李 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 胡 郭 何 林 罗 高',
  city: '北京 上海 广州 深圳 成都 重庆 武汉 西安 南京 杭州 昆明 兰州 西宁 拉萨 贵阳 长沙 郑州 合肥 福州 哈尔滨 康定 桑珠',
  bank: '工商银行 建设银行 农业银行 中国银行 招商银行 邮储银行 交通银行 农村信用社 浦发银行 中信银行 民生银行 工行 建行 农行 光大银行',
  shop: '淘宝 京东 拼多多 抖音商城 唯品会 天猫 快手小店 得物 苏宁 美团 小红书 闲鱼 优品购 乐享商城 悦购',
  firm: '星河 恒信 鼎盛 华融 金诚 宏远 博雅 瑞丰 安信 大地 中远 汇通 天成 万家 海纳 启明',
  app: '云会议 易办公 聚财通 鑫投宝 快借 任务帮 畅聊 小金库 乐享 安全卫士 同城有约 优享任务 汇投 飞讯',
  mall: '万福 百盛 新世纪 金鹰 永辉 苏果 国美 大润发 华联 银座 红星 时代 丽都 欧亚 佳世客',
  shopkind:
    '女装 男鞋 珠宝 黄金饰品 手表 化妆品 内衣 童装 家纺 电动车 手机 电脑 眼镜 羽绒服 运动鞋 沙发 床垫 净水器 羊绒衫 奶粉',
  estate: '碧湖花园 金色家园 翡翠城 滨江一号 世纪新城 东方名邸 阳光水岸 山水龙城 中央公馆 御景湾 香樟苑 观澜府',
  place:
    '人民路 中山路十字路口 步行街 火车站旁 解放大道 建设北路 新华书店对面 体育馆 东门市场 万达广场三楼 河滨小区 幸福里 长江路 科技园',
  song: '月光下的约定 想你的夜 爱如潮水流 寂寞的人 喜欢这样的你 一生只爱你 分手的雨季 最远的拥抱 心上人 赚钱回家 老婆你辛苦了 兄弟干杯 初恋的味道 情深几许 不再孤单 宠爱 匆匆的夏天 我的滑板车 妈妈的吻 平凡的路上',
  site: 'www.icbc.com.cn www.ccb.com www.abchina.com www.boc.cn www.10086.cn www.10010.com www.189.cn www.12306.cn www.12123.com www.jd.com www.taobao.com www.gov.cn',
  show: '奔跑吧 星光大道 好声音 非常六加一 我是歌手 开心大本营',
} as const;

const split: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(words).map(([slot, text]) => [slot, text.split(' ')]),
);

/** Names of apps that promise company, put together anew each time. */
const datingSyllables =
  '蜜 花 语 心 恋 爱 缘 约 暖 情 夜 月 柔 佳 人 阁 苑 甜 桃 樱 梦 遇 觅 香 春 岛 乐 园 友 欢 悦 伊 密 同 城 火 唇 吻 思 念 红 豆'.split(
    ' ',
  );

const numeral = ['一', '两', '三', '五', '六', '八', '十', '二十', '几', '5', '3', '8', '12', '20'];
const amount = [
  '一百',
  '三千',
  '五万',
  '两万',
  '二十万',
  '四千八',
  '1000',
  '2980',
  '50000',
  '199',
  '8888',
  '300',
  'xx',
  'xxx',
  '几千',
  '**',
  '36',
  '1280.50',
];

const date = (random: MadeRandom): string => `${random.below(12) + 1}月${random.below(28) + 1}日`;

/** A value for a slot. Numbers of persons, accounts and sites are such as cannot belong to anybody. */
export const fillSlot = (slot: string, random: MadeRandom): string => {
  switch (slot) {
    case 'n':
      return random.below(3) === 0 ? random.pick(amount) : String(random.below(10 ** (random.below(5) + 1)));
    case 'z':
      return random.pick(numeral);
    case 'd':
      return random.below(4) === 0 ? random.pick(['今天', '明天', '本周六', 'x月x日', '月底']) : date(random);
    case 't':
      return `${random.below(24)}${random.pick(['点', ':30', '时', '点半'])}`;
    case 'id':
      return (
        random.pick(['000', '199', '400']) + String(random.below(100_000_000)).padStart(8, '0').replaceAll(/^/gu, '0')
      );
    case 'card':
      return `0000${String(random.below(1_000_000_000)).padStart(12, '0')}`;
    case 'url':
      return (
        random.pick(['http://', 'wap.', 'www.', '']) +
        random.pick(['abc', 'cn95', 'icbx', 't1', 'm-pay']) +
        random.pick(['.example/x', '.test', '.invalid', '.example'])
      );
    case 'dating':
      return Array.from({ length: 2 + random.below(2) }, () => random.pick(datingSyllables)).join('');
    default:
      return random.pick(split[slot] ?? [slot]);
  }
};
