import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

export const attribute = (element: HtmlElement, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

/** Never part of the text: scripts, navigation, fields, and what the page hides. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'header',
  'footer',
  'aside',
  'button',
  'select',
  'input',
  'textarea',
  'iframe',
  'object',
  'svg',
  'canvas',
  'video',
  'audio',
  'head',
]);
const FRAME =
  /(?:^|[\s_-])(?:nav|navbar|menu|footer|foot|breadcrumbs?|crumbs?|share|toolbar|sidebar|related|copyright|qrcode|pagination|search|login)(?:$|[\s_-])/iu;

const isHidden = (element: HtmlElement): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  /display\s?:\s?none|visibility\s?:\s?hidden/iu.test(attribute(element, 'style'));

export const isLeftOut = (element: HtmlElement): boolean =>
  LEFT_OUT.has(element.tagName) ||
  isHidden(element) ||
  FRAME.test(attribute(element, 'class')) ||
  FRAME.test(attribute(element, 'id')) ||
  /^(?:navigation|banner|contentinfo|complementary|search)$/u.test(attribute(element, 'role'));

export const shownChildren = (element: HtmlElement): HtmlNode[] =>
  element.childNodes.filter((child) => !isElement(child) || !isLeftOut(child));

export const shownElements = (element: HtmlElement): HtmlElement[] => shownChildren(element).filter(isElement);

/** All shown elements of one tag below, not looking into those found. */
export const findAll = (element: HtmlElement, tag: string): HtmlElement[] =>
  shownElements(element).flatMap((child) => (child.tagName === tag ? [child] : findAll(child, tag)));
