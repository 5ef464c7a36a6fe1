import { childOf, elementsOf, valueOf, type XmlElement } from '../xml/parse-xml.ts';

/** What a paragraph style says of lists: its own list, or through the style it is based on. */
export interface StyleList {
  readonly listId: string;
  readonly level: number | null;
}

interface Style {
  readonly basedOn: string | null;
  readonly list: StyleList | null;
}

const DEEPEST = 20;

const listOf = (style: XmlElement): StyleList | null => {
  const properties = childOf(childOf(style, 'w:pPr'), 'w:numPr');
  const listId = valueOf(properties, 'w:numId');
  const level = valueOf(properties, 'w:ilvl');
  return listId === undefined ? null : { listId, level: level === undefined ? null : Number(level) };
};

/** Answers which list a paragraph style puts its paragraphs in. */
export const readStyleLists = (root: XmlElement | null): ((styleId: string) => StyleList | null) => {
  const sheet = root ? childOf(root, 'w:styles') : undefined;
  const styles = new Map<string, Style>(
    (sheet ? elementsOf(sheet, 'w:style') : []).map((style) => [
      style.attributes.get('w:styleId') ?? '',
      { basedOn: valueOf(style, 'w:basedOn') ?? null, list: listOf(style) },
    ]),
  );
  return (styleId) => {
    let style = styles.get(styleId);
    for (let depth = 0; style && depth < DEEPEST; depth += 1) {
      if (style.list) return style.list;
      style = style.basedOn === null ? undefined : styles.get(style.basedOn);
    }
    return null;
  };
};
