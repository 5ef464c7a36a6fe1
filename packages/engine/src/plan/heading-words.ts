/** What the title of a plan, a notice or a table ends with. */
const TITLE_END =
  /(?:方案|意见|通知|计划|办法|细则|规定|要点|规划|清单|分工|分解|台账|制度|措施|预案|决定|公告|通告|纲要|安排|条例|规则|责任书|任务书|责任制|表|函|报告|标准|指南|倡议书|若干政策)(?: ?\([^()]{1,24}\))?$/u;
const NUMBER = /^(?:(?:发文字号|文 ?号|发文号):? ?)?(\S{1,14}?\((?:19|20)\d{2}\) ?(?:第)? ?\d{1,4} ?号)$/u;
const DATE =
  /^(?:\(?(?:19|20)\d{2} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?\)?|二[〇○零]\S{2}年\S{1,3}月\S{1,4}日|(?:19|20)\d{2}-\d{1,2}-\d{1,2})(?:印发)?$/u;

export const endsAsTitle = (words: string): boolean => TITLE_END.test(words) && !/[。;!?]/u.test(words);

/** 国发〔2019〕3号 standing alone or after 文号: the number itself, else null. */
export const readDocumentNumber = (words: string): string | null => NUMBER.exec(words)?.[1] ?? null;

export const isDateLine = (words: string): boolean => words.length <= 24 && DATE.test(words);

/** 各乡(镇)人民政府,县直各部门: to whom a notice goes. */
export const isAddressee = (words: string): boolean =>
  words.endsWith(':') &&
  words.length <= 160 &&
  /^(?:各|[省市县区州旗镇]|全|有关|本|中央|驻)|单位:$|部门:$|机构:$|政府:$/u.test(words);

/** 附件, 附件2, 附表1: on a line of its own. */
export const isAttachmentLine = (words: string): boolean =>
  /^附[件表录] ?[\d一二三四五六七八九十]{0,3} ?:?$/u.test(words);
export const opensAttachments = (words: string): boolean =>
  /^附[件表录] ?[\d一二三四五六七八九十]{0,3} ?[:.、]/u.test(words);
