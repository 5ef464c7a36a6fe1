import type { MadeRandom } from '../classify/made-random.ts';

/** Ways in which writers hide, mistype or speak a word. */
const evasions: readonly (readonly [plain: string, ...written: string[]])[] = [
  ['微信', '薇信', '威信', 'V', 'VX', '微x', '卫星', '徽信'],
  ['QQ', '扣扣', 'Q', '企鹅', 'qq'],
  ['支付宝', '支付bao', 'zfb', '某宝'],
  ['银行卡', '银行咔', '卡'],
  ['转账', '转帐', '转賬', '打钱'],
  ['账户', '帐户', '账号', '帐号'],
  ['贷款', '代款', '贷 款', 'dai款'],
  ['刷单', '刷d', '做单', '刷 单'],
  ['下载', '下栽', '安装'],
  ['领取', '领qu', '领 取'],
  ['视频', '视屏', 'sp'],
  ['登录', '登陆'],
  ['公安局', '公安', 'gong安局'],
  ['你', '泥', '妳', '你'],
  ['什么', '啥', '么子', '啥子'],
  ['知道', '晓得', '造'],
  ['没有', '冇得', '没得', '木有'],
  ['我们', '咱', '俺们', '我们'],
];

const disguise = (text: string, random: MadeRandom): string => {
  let written = text;
  for (const [plain, ...ways] of evasions)
    if (random.below(5) === 0 && written.includes(plain)) written = written.replaceAll(plain, random.pick(ways));
  return written;
};

const dropCharacters = (text: string, random: MadeRandom): string =>
  [...text].filter(() => random.below(40) !== 0).join('');

const spaced = (text: string, random: MadeRandom): string =>
  [...text].map((character) => (random.below(8) === 0 ? `${character} ` : character)).join('');

/** Some address everybody politely, some nobody: which of the two must not matter. */
const readdress = (text: string, random: MadeRandom): string => {
  const kind = random.below(4);
  if (kind === 0) return text.replaceAll('您', '你');
  return kind === 1 ? text.replaceAll('你', '您') : text;
};

/** A text as it might have been sent: mostly as it is, now and then disguised, mistyped, cut or spaced out. */
export const addNoise = (made: string, random: MadeRandom): string => {
  const text = readdress(made, random);
  const kind = random.below(10);
  if (kind < 2) return disguise(text, random);
  if (kind === 2) return dropCharacters(text, random);
  if (kind === 3) return spaced(disguise(text, random), random);
  if (kind === 4 && text.length > 40) return text.slice(random.below(12), text.length - random.below(12));
  return text;
};
