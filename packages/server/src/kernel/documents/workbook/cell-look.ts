/** Formats of cells by name, in the order of their index in the style sheet. */
const looks = [
  'plain',
  'title',
  'asOf',
  'header',
  'text',
  'guardedText',
  'integer',
  'decimal',
  'percent',
  'money',
  'day',
  'moment',
  'flag',
] as const;

export type Look = (typeof looks)[number];

/** Index of a look in the style sheet. */
export const lookIndex = (look: Look): number => looks.indexOf(look);

const border = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>';
const cell = 'fontId="0" borderId="1" applyBorder="1" applyAlignment="1" applyNumberFormat="1"';
const wrapped = '<alignment vertical="center" wrapText="1"/>';
const upright = '<alignment vertical="center"/>';
const centred = '<alignment horizontal="center" vertical="center" wrapText="1"/>';

const formats: Readonly<Record<Look, string>> = {
  plain: '<xf numFmtId="0" fontId="0"/>',
  title: `<xf numFmtId="0" fontId="2" applyFont="1" applyAlignment="1">${centred}</xf>`,
  asOf: '<xf numFmtId="0" fontId="3" applyFont="1"/>',
  header: `<xf numFmtId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${centred}</xf>`,
  text: `<xf numFmtId="49" ${cell}>${wrapped}</xf>`,
  guardedText: `<xf numFmtId="49" ${cell} quotePrefix="1">${wrapped}</xf>`,
  integer: `<xf numFmtId="3" ${cell}>${upright}</xf>`,
  decimal: `<xf numFmtId="4" ${cell}>${upright}</xf>`,
  percent: `<xf numFmtId="164" ${cell}>${upright}</xf>`,
  money: `<xf numFmtId="4" ${cell}>${upright}</xf>`,
  day: `<xf numFmtId="165" ${cell}>${upright}</xf>`,
  moment: `<xf numFmtId="166" ${cell}>${upright}</xf>`,
  flag: `<xf numFmtId="49" ${cell}>${centred}</xf>`,
};

const font = (size: number, extra: string): string =>
  `<font>${extra}<sz val="${size}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;

/** The style sheet part: the looks above, nothing else. */
export const styleSheet = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/>',
    '<numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>',
    `<fonts count="4">${font(11, '')}${font(11, '<b/>')}${font(16, '<b/>')}${font(10, '')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>',
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}</border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs>',
    `<cellXfs count="${looks.length}">${looks.map((look) => formats[look]).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
