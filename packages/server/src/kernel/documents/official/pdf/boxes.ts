/** A strip of a page that is never torn. Lengths in points. */
export interface Box {
  readonly height: number;
  /** Stands on the same page as the next one. */
  readonly keepNext?: boolean;
  readonly breakBefore?: boolean;
  /** Comes again above it where a page begins with it: the header of a table. */
  readonly header?: Box;
  draw(left: number, top: number): void;
}

export const blank = (height: number, count = 1, keepNext = false): Box[] =>
  Array.from({ length: count }, () => ({ height, keepNext, draw: () => undefined }));

/** Boxes that stay together. */
const chains = (boxes: readonly Box[]): Box[][] => {
  const all: Box[][] = [];
  let open: Box[] = [];
  for (const box of boxes) {
    open.push(box);
    if (box.keepNext === true) continue;
    all.push(open);
    open = [];
  }
  return open.length === 0 ? all : [...all, open];
};

const heightOf = (boxes: readonly Box[]): number => boxes.reduce((sum, { height }) => sum + height, 0);
const slack = 0.5;

/** Lays boxes on pages of this height. A chain that no page holds is broken after all. */
export const paginate = (boxes: readonly Box[], height: number): Box[][] => {
  const pages: Box[][] = [[]];
  let used = 0;
  const turn = (): void => {
    pages.push([]);
    used = 0;
  };
  const lay = (box: Box): void => {
    const page = pages.at(-1);
    if (page?.length === 0 && box.header && box.header !== box) {
      page.push(box.header);
      used += box.header.height;
    }
    page?.push(box);
    used += box.height;
  };
  for (const chain of chains(boxes)) {
    const wanted = heightOf(chain);
    if (used > 0 && (chain[0]?.breakBefore === true || (used + wanted > height + slack && wanted <= height))) turn();
    for (const box of chain) {
      if (used > 0 && used + box.height > height + slack) turn();
      lay(box);
    }
  }
  return pages;
};
