/** The most frequent characters of official Chinese, with its punctuation and digits. */
const FREQUENT = new Set(
  '的一是在和有了不人中国为工作委县市区乡镇各单位部门责任领导组织加强管理实施方案落实要对上会政府发展建设安全法行动全面进推动开展重点任务措施宣传教育机关完成及时情况公安局司办主任年月日第三二四五六七八九十大小以到等以及、，。：；（）“”《》1234567890',
);
const isControl = (character: string): boolean => /\p{Cc}/u.test(character) && !/[\t\n\r\f\v\u{85}]/u.test(character);
const SAMPLE = 20_000;

/**
 * The share, 0 to 1, of characters that frequent Chinese text is made of. Real text has a fifth or more; text decoded
 * in the wrong encoding has next to none. Looks at the first 20,000 characters.
 */
export const frequentShare = (text: string): number => {
  let counted = 0;
  let frequent = 0;
  for (const character of text.slice(0, SAMPLE)) {
    if (/\s/u.test(character)) continue;
    counted += 1;
    if (FREQUENT.has(character) || /[a-zA-Z,.:;()<>/="'-]/u.test(character)) frequent += 1;
  }
  return counted === 0 ? 0 : frequent / counted;
};

/** Whether the text holds control characters or replacement marks as no text of a person does. */
export const isGarbled = (text: string): boolean => {
  let bad = 0;
  let counted = 0;
  for (const character of text.slice(0, SAMPLE)) {
    counted += 1;
    if (isControl(character) || character === '\u{FFFD}') bad += 1;
  }
  const mended = text.slice(0, SAMPLE).split('锟斤拷').length - 1;
  return bad * 200 > counted || mended >= 3;
};
