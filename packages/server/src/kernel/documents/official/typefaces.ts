import { escapeXml } from '../xml-text.ts';

/** Typefaces by what they are for: 小标宋, 仿宋, 楷体, 黑体, 宋体, Tibetan. */
export type Typeface = 'title' | 'fangsong' | 'kai' | 'hei' | 'song' | 'tibetan';

interface Face {
  readonly name: string;
  /** Names under which other systems have it, and what comes nearest, in this order. */
  readonly instead: string;
  readonly panose: string;
  readonly charset: string;
}

const faces: Readonly<Record<Typeface, Face>> = {
  title: {
    name: '方正小标宋简体',
    instead: 'FZXiaoBiaoSong-B05S,方正小标宋_GBK,宋体',
    panose: '02010601030101010101',
    charset: '86',
  },
  fangsong: {
    name: '仿宋_GB2312',
    instead: '仿宋,FangSong,FangSong_GB2312,STFangsong',
    panose: '02010609030101010101',
    charset: '86',
  },
  kai: {
    name: '楷体_GB2312',
    instead: '楷体,KaiTi,KaiTi_GB2312,STKaiti',
    panose: '02010609030101010101',
    charset: '86',
  },
  hei: { name: '黑体', instead: 'SimHei,STHeiti', panose: '02010609060101010101', charset: '86' },
  song: { name: '宋体', instead: 'SimSun,STSong', panose: '02010600030101010101', charset: '86' },
  tibetan: {
    name: 'Microsoft Himalaya',
    instead: 'Noto Serif Tibetan,Kailasa',
    panose: '01010100010101010101',
    charset: '00',
  },
};

/** One typeface for every script of a run: Chinese text, and the digits and Latin letters within it. */
export const fontOf = (typeface: Typeface): { ascii: string; hAnsi: string; eastAsia: string; cs: string } => {
  const { name } = faces[typeface];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: typeface === 'tibetan' ? name : faces.tibetan.name };
};

const entry = ({ name, instead, panose, charset }: Face): string =>
  `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(instead)}"/><w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/></w:font>`;

/** The font table part: where a typeface is missing, the program takes the next name (ECMA-376 part 1, 17.8.3.1). */
export const fontTable = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(faces).map(entry).join('')}</w:fonts>`;
