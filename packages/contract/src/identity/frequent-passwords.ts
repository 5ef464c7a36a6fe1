/**
 * What the most frequent passwords are made of, in Chinese and English use: the published lists of the most used
 * passwords are these stems with digits, years and marks around them.
 */
const stems = [
  'password passwd passw pass pwd secret letmein welcome login logon access changeme default temp temporary',
  'admin administrator root system sysadmin manage manager master guest user test tester demo server oracle mysql',
  'qwerty qwertyuiop qwer asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qaz wsx edc qweasd qweasdzxc poiuyt',
  'abc abcd abcde abcdef abcdefg abcabc aaa aaaa xyz iloveyou loveyou love lover forever sunshine princess angel',
  'football baseball basketball soccer hockey superman batman spiderman pokemon naruto dragon monkey tiger shadow',
  'michael jordan jennifer jessica charlie daniel thomas ashley computer internet windows microsoft google apple',
  'iphone samsung huawei xiaomi honor oppo vivo nokia tencent weixin wechat alipay taobao baidu alibaba jingdong',
  'starwars freedom whatever trustno trustnoone hello helloworld summer winter spring autumn flower cookie cheese',
  'woaini woaiwojia woaizhongguo aini ainiyiwannian wodemima mima zhongguo china beijing shanghai tianjin guangzhou',
  'shenzhen chengdu qinghai xining lanzhou yushu xizang lhasa lasa sichuan gansu xinjiang renmin gongan jingcha',
  'fanzha lianfang lianxi bangong bangongshi zhengfu xianwei danwei keshi yinhang dianxin liantong yidong',
  'wang zhang liu chen yang zhao huang zhou wu xu sun zhu gao lin laopo laogong baobao baobei mama baba mimamima',
  'caonima nihao nihaoma xiexie gongxi facai gongxifacai fafafa yibai shengri kuaile chongqing wuhan nanjing',
  'january february march april may june july august september october november december monday sunday',
  'killer hacker matrix gaming gamer player winner lucky money rich king queen prince god jesus christ family',
]
  .join(' ')
  .split(' ');

/** Rows along which fingers run, on the keyboard and in the alphabet. */
const rows = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '!@#$%^&*()',
];
const reversed = (text: string): string => [...text].toReversed().join('');
const runways = [...rows, ...rows.map(reversed)];

const digitsForLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const asLetters = (text: string): string => [...text].map((one) => digitsForLetters[one] ?? one).join('');

/** Whether stems of the list and nothing else make up the text. */
const isMadeOfStems = (text: string): boolean => {
  const reach = new Set([0]);
  for (let at = 0; at < text.length; at += 1)
    if (reach.has(at)) for (const stem of stems) if (text.startsWith(stem, at)) reach.add(at + stem.length);
  return text.length > 0 && reach.has(text.length);
};

/** Length of the longest run along a row that starts at a place; 0 where it is shorter than three. */
const runAt = (text: string, at: number): number => {
  let length = 0;
  while (at + length < text.length && runways.some((row) => row.includes(text.slice(at, at + length + 1)))) length += 1;
  return length < 3 ? 0 : length;
};

/** How many characters are left when every run along a row is taken out. */
const outsideRuns = (text: string): number => {
  let left = 0;
  for (let at = 0; at < text.length;) {
    const run = runAt(text, at);
    left += run === 0 ? 1 : 0;
    at += run === 0 ? 1 : run;
  }
  return left;
};

const isRepetition = (text: string): boolean => /^(.{1,6})\1+.{0,2}$/su.test(text);

/**
 * Whether a password is a frequent one: a stem of the list with digits and marks around it (also spelt with digits
 * for letters), a run along the keyboard, a short piece repeated, or fewer than five different characters.
 * ASVS 5.0 6.2.4 asks for the 3,000 most frequent ones that follow the other rules; stems and patterns cover more.
 */
export const isFrequentPassword = (password: string): boolean => {
  const text = password.toLowerCase();
  const bare = text.replaceAll(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, '');
  const letters = bare.replaceAll(/[^\p{L}]/gu, '');
  return (
    new Set(text).size < 5 ||
    isRepetition(text) ||
    outsideRuns(text) <= 3 ||
    isMadeOfStems(letters) ||
    isMadeOfStems(asLetters(bare).replaceAll(/[^\p{L}]/gu, ''))
  );
};
