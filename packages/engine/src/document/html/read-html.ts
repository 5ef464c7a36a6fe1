import { parse } from 'parse5';
import { endsAsTitle } from '../../plan/heading-words.ts';
import { decodeText, type DecodedText } from '../decode-text.ts';
import { documentLimits } from '../limits.ts';
import { DocumentRefusal } from '../refusal.ts';
import { findAll, isElement, isText, type HtmlElement } from './nodes.ts';
import { renderElement } from './render.ts';
import { mainElement } from './weigh.ts';

const CHARSET = /<meta[^>]{0,200}charset\s?=\s?["']?([\w-]{2,20})/iu;

/** The charset that the page names in its first bytes; the one in the header of the answer goes before it. */
const charsetOf = (bytes: Uint8Array, contentType: string): string | null => {
  const header = /charset\s?=\s?["']?([\w-]{2,20})/iu.exec(contentType)?.[1];
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  return header ?? CHARSET.exec(head)?.[1] ?? null;
};

const below = (element: HtmlElement, tag: string): HtmlElement | undefined => {
  const queue: HtmlElement[] = [element];
  for (const next of queue) {
    if (next.tagName === tag) return next;
    queue.push(...next.childNodes.filter(isElement));
  }
  return undefined;
};

const ownText = (element: HtmlElement | undefined): string =>
  (element?.childNodes ?? [])
    .filter(isText)
    .map(({ value }) => value)
    .join('')
    .replace(/\s{1,1000}/gu, ' ')
    .trim();

/** The title of the page without the name of the site: 关于…的通知_石岭县人民政府. */
const pageTitle = (root: HtmlElement, body: HtmlElement): string => {
  const heading = findAll(body, 'h1')
    .map((element) => renderElement(element).trim())
    .find(endsAsTitle);
  return (
    heading ??
    ownText(below(root, 'title'))
      .split(/[_|]| [-–—] /u)[0]
      ?.trim() ??
    ''
  );
};

/** Pages with more nesting than any page has would exhaust the reader; asked without recursion. */
const refuseDeep = (root: HtmlElement): void => {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > documentLimits.depth) throw new DocumentRefusal('damaged');
    level = level.flatMap((element) => element.childNodes.filter(isElement));
  }
};

const LINES_OF_FRONT = 12;

/**
 * The main text of a page: without scripts, navigation and fields, from the element that holds nearly all of the running
 * text. A title that stands outside that element is put before it.
 */
export const readHtml = (bytes: Uint8Array, contentType: string): DecodedText => {
  const { text: source, encoding } = decodeText(bytes, charsetOf(bytes, contentType));
  const root = parse(source).childNodes.find(isElement);
  const body = root && below(root, 'body');
  if (!root || !body) return { text: '', encoding };
  refuseDeep(root);
  const text = renderElement(mainElement(body));
  const front = text.split('\n', LINES_OF_FRONT);
  const title = front.some((line) => endsAsTitle(line.trim())) ? '' : pageTitle(root, body);
  return { text: endsAsTitle(title) ? `${title}\n${text}` : text, encoding };
};
