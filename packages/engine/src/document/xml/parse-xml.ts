import { documentLimits } from '../limits.ts';
import { DocumentRefusal } from '../refusal.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\u{FFFD}');

const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|[a-z]{2,5});/gu, (whole, entity: string) => {
        if (entity.startsWith('#x')) return character(Number.parseInt(entity.slice(2), 16));
        if (entity.startsWith('#')) return character(Number(entity.slice(1)));
        return ENTITIES.get(entity) ?? whole;
      })
    : text;

const ATTRIBUTE = /([\w:.-]{1,80})\s{0,20}=\s{0,20}(?:"([^"]{0,20000})"|'([^']{0,20000})')/gu;

const attributesOf = (tag: string): Map<string, string> =>
  new Map([...tag.matchAll(ATTRIBUTE)].map((match) => [match[1] ?? '', withoutEntities(match[2] ?? match[3] ?? '')]));

const damaged = (): never => {
  throw new DocumentRefusal('damaged');
};

interface Reading {
  readonly text: string;
  readonly open: XmlElement[];
}

const top = ({ open }: Reading): XmlElement => open.at(-1) ?? damaged();

const takeTag = (reading: Reading, tag: string): void => {
  if (tag.startsWith('/')) {
    if (reading.open.length < 2 || top(reading).name !== tag.slice(1).trim()) damaged();
    reading.open.pop();
    return;
  }
  const closed = tag.endsWith('/');
  const words = closed ? tag.slice(0, -1) : tag;
  const stop = words.search(/\s/u);
  const name = stop < 0 ? words : words.slice(0, stop);
  const element: XmlElement = {
    name,
    attributes: stop < 0 ? new Map() : attributesOf(words.slice(stop)),
    children: [],
  };
  top(reading).children.push(element);
  if (!closed) reading.open.push(element);
  if (reading.open.length > documentLimits.depth) damaged();
};

/** The `>` that ends a tag; one inside quotation marks does not. */
const tagEnd = (text: string, from: number): number => {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (quote !== '') quote = mark === quote ? '' : quote;
    else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === '>') return at;
  }
  return damaged();
};

/** Skips `<?…?>`, comments and CDATA; returns where reading goes on, or null when this is an ordinary tag. */
const takeSpecial = (reading: Reading, at: number): number | null => {
  const { text } = reading;
  const ends = (close: string): number => {
    const found = text.indexOf(close, at);
    return found < 0 ? damaged() : found + close.length;
  };
  if (text.startsWith('<?', at)) return ends('?>');
  if (text.startsWith('<!--', at)) return ends('-->');
  if (text.startsWith('<![CDATA[', at)) {
    const end = ends(']]>');
    top(reading).children.push(text.slice(at + 9, end - 3));
    return end;
  }
  // A document type could define entities that expand without end; office files may not have one (ECMA-376 part 2).
  return text.startsWith('<!', at) ? damaged() : null;
};

/** Reads well-formed XML into a tree under one nameless root. Refuses document types and excessive nesting. */
export const parseXml = (text: string): XmlElement => {
  const root: XmlElement = { name: '', attributes: new Map(), children: [] };
  const reading: Reading = { text, open: [root] };
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    const end = tag < 0 ? text.length : tag;
    if (end > at) top(reading).children.push(withoutEntities(text.slice(at, end)));
    if (tag < 0) break;
    const special = takeSpecial(reading, tag);
    if (special === null) {
      const close = tagEnd(text, tag);
      takeTag(reading, text.slice(tag + 1, close));
      at = close + 1;
    } else at = special;
  }
  if (reading.open.length !== 1) damaged();
  return root;
};

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const elementsOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(isElement).filter((child) => name === undefined || child.name === name);

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.filter(isElement).find((child) => child.name === name);

/** The w:val of a child element: how WordprocessingML writes most properties. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.get('w:val');
