import { childOf, elementsOf, isElement, type XmlElement } from '../xml/parse-xml.ts';

/** Deleted or moved text, field codes, notes: what a reader of the document does not see at this place. */
const UNSEEN: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:rPr',
  'w:pPr',
  'w:rt',
  'w:txbxContent',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
]);
const MARKS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '  '],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

const isHidden = (run: XmlElement): boolean => {
  const vanish = childOf(childOf(run, 'w:rPr'), 'w:vanish');
  return vanish !== undefined && !/^(?:0|false|off)$/u.test(vanish.attributes.get('w:val') ?? '');
};

/** The one reading of a drawing that Word itself would show. */
const chosen = (element: XmlElement): XmlElement | undefined =>
  element.name === 'mc:AlternateContent' ? (childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')) : element;

/** The words of a paragraph or of any part of it, as shown. */
export const runText = (element: XmlElement): string => {
  if (UNSEEN.has(element.name) || (element.name === 'w:r' && isHidden(element))) return '';
  const mark = MARKS.get(element.name);
  if (mark !== undefined) return mark;
  if (element.name === 'w:t' || element.name === 'm:t')
    return element.children.filter((child) => !isElement(child)).join('');
  const shown = chosen(element);
  return shown ? elementsOf(shown).map(runText).join('') : '';
};

/** The text boxes that hang on a paragraph; their paragraphs are read after it. */
export const textBoxes = (element: XmlElement): XmlElement[] => {
  const shown = chosen(element);
  if (!shown) return [];
  return shown.name === 'w:txbxContent' ? [shown] : elementsOf(shown).flatMap(textBoxes);
};
