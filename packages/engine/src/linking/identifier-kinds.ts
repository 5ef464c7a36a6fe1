import type { Label } from '../calendar/label.ts';

/**
 * Where evidence comes from. Two families are independent channels; two values of one family are not: who has a gang's
 * card also has the account the card belongs to, and who is on its website also has the app behind it.
 */
export const families = {
  money: 1,
  contact: 2,
  device: 4,
  network: 8,
  site: 16,
  place: 32,
  person: 64,
  script: 128,
  circumstances: 256,
  other: 512,
} as const;

export interface IdentifierKind {
  /** Values are the same only within one space: a card and an account are numbers of one kind. */
  readonly space: string;
  readonly family: keyof typeof families;
  /** How far one value alone, shared by two cases of all, speaks for one series: 0 to 1. */
  readonly weight: number;
  /** A value that more cases have than this is common, and speaks for nothing. */
  readonly most: number;
  /** Whether a rare value can make a strong link with nothing beside it. */
  readonly alone: boolean;
  readonly words: Label;
}

/** Ours to judge: no published source gives such weights; the benchmark of linking measures what they do. */
export const identifierKinds = {
  account: {
    space: 'account',
    family: 'money',
    weight: 0.9,
    most: 300,
    alone: true,
    words: { zh: '账户', en: 'account' },
  },
  card: { space: 'account', family: 'money', weight: 0.9, most: 300, alone: true, words: { zh: '银行卡', en: 'card' } },
  downstream: {
    space: 'account',
    family: 'money',
    weight: 0.6,
    most: 300,
    alone: false,
    words: { zh: '下游账户', en: 'downstream account' },
  },
  wallet: {
    space: 'wallet',
    family: 'money',
    weight: 0.95,
    most: 300,
    alone: true,
    words: { zh: '钱包地址', en: 'wallet' },
  },
  phone: {
    space: 'phone',
    family: 'contact',
    weight: 0.85,
    most: 200,
    alone: true,
    words: { zh: '电话号码', en: 'phone number' },
  },
  qq: { space: 'qq', family: 'contact', weight: 0.85, most: 200, alone: true, words: { zh: 'QQ 号', en: 'QQ number' } },
  wechat: {
    space: 'wechat',
    family: 'contact',
    weight: 0.85,
    most: 200,
    alone: true,
    words: { zh: '微信号', en: 'WeChat name' },
  },
  handle: {
    space: 'handle',
    family: 'contact',
    weight: 0.8,
    most: 200,
    alone: true,
    words: { zh: '网络账号', en: 'handle' },
  },
  email: {
    space: 'email',
    family: 'contact',
    weight: 0.85,
    most: 200,
    alone: true,
    words: { zh: '邮箱', en: 'e-mail address' },
  },
  device: {
    space: 'device',
    family: 'device',
    weight: 0.9,
    most: 100,
    alone: true,
    words: { zh: '设备', en: 'device' },
  },
  ip: {
    space: 'ip',
    family: 'network',
    weight: 0.45,
    most: 50,
    alone: false,
    words: { zh: 'IP 地址', en: 'IP address' },
  },
  url: {
    space: 'site',
    family: 'site',
    weight: 0.85,
    most: 200,
    alone: true,
    words: { zh: '网址', en: 'web address' },
  },
  app: { space: 'app', family: 'site', weight: 0.75, most: 100, alone: true, words: { zh: 'APP', en: 'app' } },
  address: {
    space: 'address',
    family: 'place',
    weight: 0.5,
    most: 50,
    alone: false,
    words: { zh: '地址', en: 'address' },
  },
  'id-number': {
    space: 'id-number',
    family: 'person',
    weight: 0.9,
    most: 100,
    alone: true,
    words: { zh: '证件号码', en: 'ID number' },
  },
  plate: {
    space: 'plate',
    family: 'person',
    weight: 0.7,
    most: 50,
    alone: true,
    words: { zh: '车牌号', en: 'vehicle plate' },
  },
  script: {
    space: 'script',
    family: 'script',
    weight: 0.55,
    most: 300,
    alone: false,
    words: { zh: '话术', en: 'script' },
  },
  other: {
    space: 'other',
    family: 'other',
    weight: 0.4,
    most: 50,
    alone: false,
    words: { zh: '其他标识', en: 'other identifier' },
  },
} as const satisfies Record<string, IdentifierKind>;

export type IdentifierType = keyof typeof identifierKinds;

export const identifierTypes = Object.keys(identifierKinds) as IdentifierType[];

/** Names by which other systems and people call the types. */
const otherNames: Readonly<Record<string, IdentifierType>> = {
  bank: 'account',
  bankaccount: 'account',
  acct: 'account',
  账户: 'account',
  账号: 'account',
  bankcard: 'card',
  银行卡: 'card',
  卡号: 'card',
  crypto: 'wallet',
  cryptoaddress: 'wallet',
  虚拟币地址: 'wallet',
  mobile: 'phone',
  tel: 'phone',
  telephone: 'phone',
  landline: 'phone',
  电话: 'phone',
  手机: 'phone',
  手机号: 'phone',
  weixin: 'wechat',
  wx: 'wechat',
  微信: 'wechat',
  微信号: 'wechat',
  qq号: 'qq',
  telegram: 'handle',
  social: 'handle',
  mail: 'email',
  邮箱: 'email',
  imei: 'device',
  imsi: 'device',
  mac: 'device',
  deviceid: 'device',
  设备: 'device',
  ipv4: 'ip',
  ipv6: 'ip',
  ipaddress: 'ip',
  domain: 'url',
  link: 'url',
  site: 'url',
  website: 'url',
  网址: 'url',
  域名: 'url',
  package: 'app',
  addr: 'address',
  地址: 'address',
  idcard: 'id-number',
  idnumber: 'id-number',
  身份证: 'id-number',
  身份证号: 'id-number',
  车牌: 'plate',
};

const isType = (name: string): name is IdentifierType => Object.hasOwn(identifierKinds, name);

/** The type that a name means, however it is written; `other` for one that is not known. */
export const identifierTypeOf = (name: string): IdentifierType => {
  const written = name.trim().toLowerCase();
  if (isType(written)) return written === 'script' ? 'other' : written;
  return otherNames[written.replaceAll(/[\s_-]/g, '')] ?? 'other';
};
