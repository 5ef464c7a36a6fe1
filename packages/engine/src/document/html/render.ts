import { attribute, isElement, isText, shownChildren, type HtmlElement, type HtmlNode } from './nodes.ts';
import { tableRows } from './table-rows.ts';

const BLOCK =
  /^(?:address|article|blockquote|body|center|dd|details|div|dl|dt|fieldset|figure|h[1-6]|hr|html|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/u;

/** Text being put together; a break is a line end that is not doubled. */
interface Page {
  readonly parts: string[];
  atStart: boolean;
}

const breakLine = (page: Page): void => {
  if (!page.atStart) page.parts.push('\n');
  page.atStart = true;
};

const write = (page: Page, text: string): void => {
  if (text === '') return;
  page.parts.push(text);
  page.atStart = text.endsWith('\n');
};

/** Line ends and runs of blanks in the source of a page are one blank; none at the beginning of a line. */
const flowing = (page: Page, value: string): string => {
  const text = value.replace(/[\t\n\r\f ]{1,1000}/gu, ' ');
  return page.atStart ? text.replace(/^ /u, '') : text;
};

const renderTable = (page: Page, table: HtmlElement): boolean => {
  const rows = tableRows(table, renderElement);
  if (!rows) return false;
  breakLine(page);
  write(page, `${rows.join('\n')}\n`);
  return true;
};

/** A number stays on the line of the paragraph after it. */
const writeNumber = (page: Page, number: string): void => {
  write(page, number);
  page.atStart = true;
};

/** The children one after another; in a numbered list each item after its number. */
const renderChildren = (page: Page, element: HtmlElement): void => {
  let number = element.tagName === 'ol' ? Number(attribute(element, 'start')) || 1 : null;
  for (const child of shownChildren(element)) {
    const item = number !== null && isElement(child) && child.tagName === 'li';
    if (item) breakLine(page);
    if (item) writeNumber(page, `${number}.`);
    render(page, child, item);
    if (item && number !== null) number += 1;
  }
};

function render(page: Page, node: HtmlNode, numbered = false): void {
  if (isText(node)) write(page, flowing(page, node.value));
  if (!isElement(node)) return;
  if (node.tagName === 'br') breakLine(page);
  if (node.tagName === 'table' && renderTable(page, node)) return;
  const block = BLOCK.test(node.tagName);
  if (block && !numbered) breakLine(page);
  renderChildren(page, node);
  if (block) breakLine(page);
}

/** The text of an element as a page shows it: a line for each block, rows with tabs for tables of facts. */
export function renderElement(element: HtmlElement): string {
  const page: Page = { parts: [], atStart: true };
  renderChildren(page, element);
  return page.parts.join('');
}
