const digits = '零一二三四五六七八九';
const digitOf = (sign: string): string =>
  String(Math.max(0, digits.indexOf(sign === '〇' || sign === '○' ? '零' : sign)));

const tensOf = (text: string): number => {
  const [tens = '', units = ''] = text.split('十');
  return (tens === '' ? 1 : Number(digitOf(tens))) * 10 + (units === '' ? 0 : Number(digitOf(units)));
};

/** A Chinese number below 1,000 (一百二十), or a row of digits as in a year (二〇二五), in Arabic digits. */
export const arabic = (text: string): string => {
  const [hundreds, rest] = text.includes('百') ? text.split('百', 2) : ['', text];
  const low = (rest ?? '').replace(/^零/, '');
  if (hundreds === '' && !text.includes('十')) return [...text].map(digitOf).join('');
  const below = low.includes('十') ? tensOf(low) : Number(low === '' ? 0 : digitOf(low));
  return String((hundreds ? Number(digitOf(hundreds)) * 100 : 0) + below);
};

const numberBeforeUnit = /[〇○零一二三四五六七八九十百]+(?=年|月|日|号|个|季度|天|周内|次)/g;
const heading = /^[【[(]?(?:完成|办理|整改|工作|时间|办结)?(?:时限|期限|时间|时间节点)(?:要求)?[】\])]?:/;
const opening = /^(?:请|务必|应当|应|须|力争|确保|需)?(?:在|于)?/;
const verb = '(?:完成(?:任务|整改|到位)?|报送|上报|提交|报告|办结|落实(?:到位)?|整改到位|到位|开展)';
const ending = new RegExp(`(?:全面|全部|基本|集中)?${verb}(?:(?:工作)?(?:进展|情况|进展情况|总结))?$`);
const numericDay = /(\d{4})[-./](\d{1,2})[-./](\d{1,2})日?(?!\d)/g;
const numericMonth = /(\d{4})[./](\d{1,2})月?(?!\d)/g;
const reaching = /[—–~-]+|(?<=[\d年月日号起])到(?=\d)/g;
const once = /(?:至少|不少于)?(?:开展|组织|进行|召开)?(?:至少|不少于)?1次(?:以上)?$/;
// What is to be done by then. A word of time, order or joining in it could change the deadline, so it stays.
const deed = /(?<=[日号底末](?:之|以)?前)[^\d一二两三四五六七八九十周天日月年季旬时夕起至每并再后,;、]{1,20}$/;
const surrounding = /^[([]|[)\].。;,、!]+$/g;

/**
 * The text with one width of characters, no blanks, Arabic digits before units of time, and without the label before
 * it and the bare verb after it. Words that carry meaning stay, so that a form which does not know them will not match.
 */
export const normalDeadline = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replace(heading, '')
    .replaceAll(surrounding, '')
    .replaceAll(numberBeforeUnit, arabic)
    .replaceAll(numericDay, '$1年$2月$3日')
    .replaceAll(numericMonth, '$1年$2月')
    .replaceAll(reaching, '至')
    .replace(opening, '')
    .replace(deed, '')
    .replace(once, '')
    .replace(ending, '')
    .replace(once, '');
