/** The item at an index, taken from the source no earlier than it is asked for; undefined past the end. */
export type LazyList<Item> = (index: number) => Item | undefined;

/** A long text is not read to its end for a table that ends after a few lines. */
export const lazyList = <Item>(source: Iterator<Item>): LazyList<Item> => {
  const taken: Item[] = [];
  let open = true;
  return (index) => {
    while (open && taken.length <= index) {
      const next = source.next();
      if (next.done === true) open = false;
      else taken.push(next.value);
    }
    return taken[index];
  };
};
