import { namesUnits, walkItems, type ReadItem } from './read-items.ts';
import { namesAnybody, type Statement } from './statement.ts';

const move = (from: ReadItem, to: ReadItem, statements: readonly Statement[]): void => {
  for (const statement of statements) {
    from.statements.splice(from.statements.indexOf(statement), 1);
    const below = from.below.indexOf(statement);
    if (below >= 0) from.below.splice(below, 1);
    from.end = Math.min(from.end, statement.range.start);
    to.statements.push(statement);
    to.below.push(statement);
  }
};

/** 以上任务由…负责 speaks for all the items beside the one it stands under. */
const hoistWhole = (read: ReadItem, statements: readonly Statement[]): void => {
  if (read.parent && read.parent.item.style !== 'root') move(read, read.parent, statements);
};

/** All are found before any is moved, so that each rises to the head of its own group and no further. */
const hoistWholes = (root: ReadItem): void => {
  const found = [...walkItems(root)].map((read) => ({ read, wholes: read.statements.filter(({ whole }) => whole) }));
  for (const { read, wholes } of found) hoistWhole(read, wholes);
};

/** Writings whose items carry a unit line each, as seen from an item that another one follows. */
const stylesWithOwnLines = (root: ReadItem): ReadonlySet<string> => {
  const styles = new Set<string>();
  for (const read of walkItems(root)) {
    const isLast = read.parent?.children.at(-1) === read;
    if (!isLast && read.children.length === 0 && read.below.some(namesAnybody)) styles.add(read.item.style);
  }
  return styles;
};

const speaksForGroup = (read: ReadItem, ownLines: ReadonlySet<string>): boolean => {
  const { parent } = read;
  if (!parent || parent.item.style === 'root' || parent.children.length < 2 || parent.children.at(-1) !== read)
    return false;
  if (ownLines.has(read.item.style) || !read.below.some(namesAnybody) || namesUnits(parent)) return false;
  if (read.statements.some((statement) => namesAnybody(statement) && !read.below.includes(statement))) return false;
  return parent.children.every((child) => child === read || ![...walkItems(child)].some(namesUnits));
};

/**
 * Gives a unit line that closes a whole group to the head of the group. It closes the group when none of the items
 * beside it names anybody and items of this writing do not carry such lines elsewhere in the text.
 */
export const hoistGroupLines = (root: ReadItem): void => {
  const ownLines = stylesWithOwnLines(root);
  hoistWholes(root);
  for (const read of [...walkItems(root)].toReversed()) {
    if (read.parent && speaksForGroup(read, ownLines)) move(read, read.parent, [...read.below]);
  }
};
