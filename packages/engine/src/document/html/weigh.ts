import { isElement, isText, shownChildren, shownElements, type HtmlElement } from './nodes.ts';

/** How much running text an element holds, in characters; the words of links count for nothing. */
export type Weights = ReadonlyMap<HtmlElement, number>;

const weigh = (element: HtmlElement, weights: Map<HtmlElement, number>): number => {
  let weight = 0;
  for (const child of shownChildren(element)) {
    if (isText(child)) weight += child.value.replace(/\s{1,1000}/gu, '').length;
    else if (isElement(child)) weight += weigh(child, weights);
  }
  const counted = element.tagName === 'a' ? 0 : weight;
  weights.set(element, counted);
  return counted;
};

/** The share of the text that an inner element must hold for the page around it to be left out. */
const MOST = 0.85;

/** Goes down from the body as long as one element inside holds nearly all of the text. */
export const mainElement = (body: HtmlElement): HtmlElement => {
  const weights = new Map<HtmlElement, number>();
  weigh(body, weights);
  let element = body;
  for (;;) {
    const all = weights.get(element) ?? 0;
    const inner = shownElements(element).find(
      (child) => (weights.get(child) ?? 0) > all * MOST && !/^(?:table|tbody|tr|p|span|ol|ul)$/u.test(child.tagName),
    );
    if (!inner || all === 0) return element;
    element = inner;
  }
};
