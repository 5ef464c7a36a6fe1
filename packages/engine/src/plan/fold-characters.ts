/** Marks that take no room: byte order mark, zero-width joiners, direction marks, soft hyphen. */
const INVISIBLE = /[\u{FEFF}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}\u{00AD}]/u;
const BLANK = /[\u{00A0}\u{2000}-\u{200A}\u{202F}\u{205F}\u{3000}]/u;
const BREAK = /[\r\v\f\u{0085}\u{2028}\u{2029}]/u;
/** Some PDF writers store radicals and compatibility forms where the ordinary character is meant. */
const COMPATIBLE = /[\u{2E80}-\u{2FDF}\u{F900}-\u{FAFF}]/u;

const pairs = (from: string, to: string): [string, string][] =>
  [...from].map((character, index) => [character, [...to][index] ?? character]);

const SINGLE: ReadonlyMap<string, string> = new Map([
  ...pairs('【】〔〕［］〖〗[]{}｛｝﹝﹞﹙﹚︵︶﹇﹈', '()()()()()()()()()()()'),
  ...pairs('︰﹕﹐﹑､﹔｡﹒｜│┃', '::,、、;。.|||'),
  // Traditional writings of the words that carry the form of a plan, so that the same patterns read them.
  ...pairs(
    '單責負牽頭辦協參與時間節點長導領職務項門關縣區鄉鎮團廳會隊總學業機構發報週號標題內體動開級實進個請組',
    '单责负牵头办协参与时间节点长导领职务项门关县区乡镇团厅会队总学业机构发报周号标题内体动开级实进个请组',
  ),
  ...pairs('處黨委員書記應準監執計劃財稅醫藥環設陽變東', '处党委员书记应准监执计划财税医药环设阳变东'),
]);

/** Radicals that stand for whole characters in the text layer of many PDFs and have no compatible form in Unicode. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  pairs(
    '⼾⺁⺇⺌⺍⺎⺏⺐⺒⺕⺗⺟⺠⺮⺶⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳',
    '户厂几小小兀尢尢巳彐心母民竹羊虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟',
  ),
);

const range = (first: number, count: number, write: (value: number) => string): [string, string][] =>
  Array.from({ length: count }, (_, index) => [String.fromCodePoint(first + index), write(index + 1)]);

const CHINESE = '一二三四五六七八九十';

/** One character that stands for several: ⑴ ⒈ ㈠. */
const MULTIPLE: ReadonlyMap<string, string> = new Map([
  ...range(0x2474, 20, (value) => `(${value})`),
  ...range(0x2488, 20, (value) => `${value}.`),
  ...range(0x3220, 10, (value) => `(${CHINESE.charAt(value - 1)})`),
]);

const foldWide = (character: string): string => {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
};

/** The ordinary character for a radical or a compatibility form; any other character as it is. */
export const plainHan = (character: string): string => {
  if (!COMPATIBLE.test(character)) return character;
  const plain = RADICALS.get(character) ?? character.normalize('NFKC');
  return plain.length === 1 ? plain : character;
};

/** What one character is read as: nothing, one character, or the few it stands for. A break is `\n`. */
export const foldCharacter = (character: string, next: string): string => {
  if (character === '\0' || INVISIBLE.test(character)) return '';
  if (character === '\r' && next === '\n') return '';
  if (BREAK.test(character)) return '\n';
  if (BLANK.test(character)) return ' ';
  const wide = foldWide(plainHan(character));
  return SINGLE.get(wide) ?? MULTIPLE.get(wide) ?? wide;
};

const NARROW = [...SINGLE.keys()].map((character) => `\\u{${character.charCodeAt(0).toString(16)}}`).join('');

/**
 * Any character that may be read as something else. Ordinary Han, its usual punctuation and what can be typed on a
 * keyboard are read as they are, and that is nearly all of any text.
 */
export const CHANGING = new RegExp(`[^\\n\\x20-\\x7e\\u{4e00}-\\u{9fff}、。“”‘’《》—…×]|[${NARROW}]`, 'gu');
