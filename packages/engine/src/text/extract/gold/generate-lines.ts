import { passesIdCheck } from '../read-ids.ts';

type Random = () => number;

/** Lehmer's generator (Park and Miller): the same lines from the same seed. */
const randomFrom = (seed: number): Random => {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
};

const fromTo = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
const pick = <T>(random: Random, all: readonly [T, ...T[]]): T => all[Math.floor(random() * all.length)] ?? all[0];
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => String(fromTo(random, 0, 9))).join('');
const mark = (type: string, value: string, written = value): string => `[[${type}=${value}|${written}]]`;
const wide = (text: string): string =>
  text.replaceAll(/\d/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
const chinese = (text: string): string => text.replaceAll(/\d/g, (sign) => '零一二三四五六七八九'[Number(sign)] ?? '');
const tibetan = (text: string): string => text.replaceAll(/\d/g, (sign) => String.fromCodePoint(0xf20 + Number(sign)));
const inGroups = (text: string, sign: string, size: number): string =>
  (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(sign);

const phone = (random: Random): string => {
  const number = `1990000${digits(random, 4)}`;
  const [head, middle, tail] = [number.slice(0, 3), number.slice(3, 7), number.slice(7)];
  const written = pick(random, [
    number,
    `${head} ${middle} ${tail}`,
    `${head}-${middle}-${tail}`,
    `+86 ${number}`,
    wide(number),
    chinese(number),
    tibetan(number),
    [...number].join(' '),
    [...number].join('.'),
    `${head}\u200B${middle}\u200B${tail}`,
    `${head}${middle.replaceAll('0', 'o')}${tail}`,
  ]);
  return mark('phone', number, written);
};

const account = (random: Random): string => {
  const number = `${pick(random, ['622848', '621700', '621226'])}00000${digits(random, 8)}`;
  return mark(
    'account',
    number,
    pick(random, [number, inGroups(number, ' ', 4), inGroups(number, '-', 4), wide(number)]),
  );
};

const id = (random: Random): string => {
  // 100000 is the code of no county.
  const head = `1000001990${pick(random, ['01', '07', '12'])}${pick(random, ['01', '15', '28'])}${digits(random, 3)}`;
  const tail = [...'0123456789X'].find((sign) => passesIdCheck(head + sign)) ?? '';
  return mark('id', head + tail, pick(random, [head + tail, wide(head) + tail, (head + tail).toLowerCase()]));
};

const link = (random: Random): string => {
  const host = `${pick(random, ['pay', 'bank', 'etc'])}${digits(random, 2)}.example.${pick(random, ['com', 'net', 'org'])}`;
  const path = `/a${digits(random, 3)}`;
  return pick(random, [
    mark('url', `https://${host}${path}`),
    mark('url', `http://${host}${path}`, `hxxp://${host.replaceAll('.', '[.]')}${path}`),
    mark('domain', host),
    mark('domain', host, host.replaceAll('.', '【点】')),
  ]);
};

const money = (random: Random): string => {
  const count = fromTo(random, 2, 9);
  return pick(random, [
    mark('money', String(count * 1_000_000), `${count}万元`),
    mark('money', String(count * 1_000_000), `${chinese(String(count))}万元`),
    mark('money', String(count * 100_000), `${count}k元`),
    mark('money', String(count * 1_000_000), `${count}w块`),
    mark('money', String(count * 100_000), `¥${count},000.00`),
  ]);
};

const time = (random: Random): string => {
  const [day, hour] = [fromTo(random, 1, 28), fromTo(random, 10, 11)];
  const two = String(day).padStart(2, '0');
  return pick(random, [
    mark('time', `2026-02-${two}`, `2026年2月${day}日`),
    mark('time', `2026-02-${two}T${hour}:05:00+08:00`, `2026-02-${two} ${hour}:05`),
    mark('time', '2026-03-01', '昨天'),
    mark('time', '2026-02-27', '三天前'),
    mark('time', '2026-03-02T11:30:00+08:00', '半小时前'),
  ]);
};

const qq = (random: Random): string =>
  `${pick(random, ['QQ', '扣扣：', 'qq号'])}${mark('qq', `1000${digits(random, 5)}`)}`;
const wechat = (random: Random): string =>
  `${pick(random, ['加微', '薇信', 'VX：', '微信号'])}${mark('wechat', `ce_shi${digits(random, 4)}`)}`;
const telegram = (random: Random): string =>
  `${pick(random, ['TG：@', '飞机号', '电报 '])}${mark('telegram', `ce_shi${digits(random, 4)}`)}`;
const plate = (random: Random): string => {
  const number = `${pick(random, ['青', '川', '甘'])}A${digits(random, 5)}`;
  return mark('plate', number, pick(random, [number, `${number.slice(0, 2)}·${number.slice(2)}`]));
};
const ip = (random: Random): string =>
  pick(random, [mark('ip', `192.0.2.${fromTo(random, 0, 255)}`), mark('ip', `2001:db8::${fromTo(random, 1, 9999)}`)]);
const bundle = (random: Random): string => mark('package', `com.example.app${digits(random, 3)}`);
const email = (random: Random): string => mark('email', `ce.shi${digits(random, 3)}@example.com`);
const person = (random: Random): string => {
  const name = `${pick(random, ['测', '张', '李'])}${pick(random, ['试', '测', '样'])}${pick(random, ['甲', '乙', '丙'])}`;
  return `${pick(random, ['姓名：', '我叫', '户名：'])}${mark('name', name)}`;
};
const unit = (random: Random): string =>
  `自称${mark('unit', pick(random, ['市公安局', '测试银行', '某平台客服中心']))}的人员`;
const app = (random: Random): string =>
  `下载“${mark('app', `测试${pick(random, ['优贷', '会议', '钱包'])}${digits(random, 1)}`)}”APP`;
const bystander = (random: Random): string =>
  pick(random, [
    '第12页',
    '版本2.0.1',
    '共3人',
    `订单AB${digits(random, 12)}`,
    '十分着急',
    'ok thanks',
    'བཀྲ་ཤིས་བདེ་ལེགས།',
  ]);

const makers: readonly [(random: Random) => string, ...((random: Random) => string)[]] = [
  phone,
  phone,
  account,
  account,
  id,
  link,
  link,
  money,
  time,
  qq,
  wechat,
  telegram,
  plate,
  ip,
  bundle,
  email,
  person,
  unit,
  app,
  bystander,
];

/** Lines with two or three values each, marked, with words in Chinese, Tibetan or English between. */
export const generateLines = (count: number, seed: number): string[] => {
  const random = randomFrom(seed);
  const joint = (): string => pick(random, ['，对方说，', '；', ' 然后 ', '。ང་ལ་ ', ', then ', '\n']);
  return Array.from({ length: count }, () => {
    const first = pick(random, makers)(random);
    const second = pick(random, makers)(random);
    const third = random() < 0.5 ? `${joint()}${pick(random, makers)(random)}` : '';
    return `${first}${joint()}${second}${third}`;
  });
};
