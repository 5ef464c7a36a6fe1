import type { Label } from '../calendar/label.ts';
import { identifierKinds, type IdentifierType } from './identifier-kinds.ts';

/** Values that many people meet who have nothing to do with each other. A county adds its own. */
export interface EverydayValue {
  readonly type: IdentifierType;
  /** Matched against the folded value. */
  readonly pattern: RegExp;
  readonly reason: Label;
}

/** Whether an entry is about a value of a space, as it is folded. */
export const matchesValue =
  (space: string, value: string) =>
  ({ type, pattern }: EverydayValue): boolean =>
    identifierKinds[type].space === space && pattern.test(value);

const hosts = (names: readonly string[]): RegExp =>
  new RegExp(`^(?:[a-z0-9-]+\\.)*(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})$`);

/** Platforms by which everybody shops, talks and pays; a page below one of them is another matter than the host. */
const platformHosts = hosts([
  'qq.com',
  'weixin.qq.com',
  'alipay.com',
  'taobao.com',
  'tmall.com',
  'jd.com',
  'pinduoduo.com',
  'yangkeduo.com',
  'douyin.com',
  'kuaishou.com',
  'baidu.com',
  'weibo.com',
  'xiaohongshu.com',
  'meituan.com',
  'bilibili.com',
  '163.com',
  '12306.cn',
  'dingtalk.com',
  'feishu.cn',
  'zoom.us',
  'apple.com',
  'google.com',
  'telegram.org',
]);

const platformApps =
  /^(?:微信|wechat|qq|支付宝|alipay|淘宝|天猫|京东|拼多多|抖音|快手|小红书|微博|美团|闲鱼|百度|高德地图|腾讯会议|钉钉|飞书|zoom|瞩目|telegram|whatsapp|skype|陌陌|soul|探探|云闪付|国家反诈中心|safari|chrome|qq邮箱|com\.tencent\.(?:mm|mobileqq|wemeet\.app)|com\.eg\.android\.alipaygphone|us\.zoom\.videomeetings)$/;

/** The short numbers of the numbering plan: 95… and 10… of banks and operators, 12… and 11… of the state, 400 and 800. */
export const everydayValues: readonly EverydayValue[] = [
  {
    type: 'phone',
    pattern: /^95\d{3,6}$/,
    reason: { zh: '银行、保险等企业的 95 客服号', en: 'a company’s 95 service number' },
  },
  {
    type: 'phone',
    pattern: /^(?:100\d{2}|101\d{2}|106\d{2,17})$/,
    reason: { zh: '运营商客服或短信平台号', en: 'an operator’s service or message number' },
  },
  {
    type: 'phone',
    pattern: /^(?:11\d|12\d{1,4}|96\d{3,4})$/,
    reason: { zh: '政府和公共服务号', en: 'a public service number' },
  },
  { type: 'phone', pattern: /^[48]00\d{7}$/, reason: { zh: '企业 400/800 客服号', en: 'a company’s 400/800 number' } },
  {
    type: 'ip',
    pattern: /^(?:10|127)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\./,
    reason: { zh: '内网地址', en: 'a private address' },
  },
  {
    type: 'ip',
    pattern: /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
    reason: { zh: '运营商共享网关地址', en: 'an operator’s shared gateway' },
  },
  {
    type: 'ip',
    pattern:
      /^(?:8\.8\.8\.8|8\.8\.4\.4|1\.1\.1\.1|114\.114\.11[45]\.11[45]|223\.5\.5\.5|223\.6\.6\.6|119\.29\.29\.29|0\.0\.0\.0)$/,
    reason: { zh: '公共域名服务器', en: 'a public name server' },
  },
  { type: 'url', pattern: platformHosts, reason: { zh: '大众平台的网址', en: 'the address of a public platform' } },
  { type: 'app', pattern: platformApps, reason: { zh: '大众应用', en: 'an app that everybody has' } },
  {
    type: 'account',
    pattern: /^(?:支付宝|微信支付|财付通|银联|网联|云闪付|抖音支付|京东支付|美团支付|拼多多)/,
    reason: { zh: '支付平台的账户', en: 'a payment platform’s account' },
  },
  {
    type: 'device',
    pattern: /^(?:0+|0{6}[0-9A-F]*|F{12,}|02000000(?:0000)?|UNKNOWN|NULL|NONE)$/,
    reason: { zh: '设备不报告自己的编号', en: 'what devices say that hide their number' },
  },
];
