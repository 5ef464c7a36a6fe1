import { headingRange } from './item-text.ts';
import { namesExplicitly, namesUnits, walkItems, type ReadItem } from './read-items.ts';
import { isImperative, zoneOf, type Zone } from './zones.ts';

/** What an item is: a measure, perhaps with its sub-items as its text; a head of others; or neither. */
export type ItemClass = 'measure' | 'section' | 'text';

const DETAILS: ReadonlySet<string> = new Set(['arabic-bracket', 'arabic-half', 'circle', 'bullet']);
const HEADS: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'division',
  'chinese',
  'chinese-bracket',
  'heading',
  'root',
]);

/** What the whole text shows of where its measures stand. */
export interface Habit {
  readonly anybody: boolean;
  /** Writings whose items without sub-items name their own units. */
  readonly styles: ReadonlySet<string>;
}

export const habitOf = (root: ReadItem): Habit => {
  const styles = new Set<string>();
  let anybody = false;
  for (const read of walkItems(root)) {
    if (read.item.style === 'root' || !namesExplicitly(read)) continue;
    anybody = true;
    if (read.children.length === 0) styles.add(read.item.style);
  }
  return { anybody, styles };
};

const anyoneBelow = (read: ReadItem): boolean => read.children.some((child) => namesUnits(child) || anyoneBelow(child));

/** The sub-items only describe the item: they name nobody, and the item's own line or their writing says so. */
export const foldsChildren = (read: ReadItem, habit: Habit): boolean => {
  const { item, children } = read;
  if (children.length === 0 || item.style === 'root' || anyoneBelow(read)) return false;
  if (children.every((child) => DETAILS.has(child.item.style)) && !HEADS.has(item.style)) return true;
  if (!namesUnits(read)) return false;
  if (!HEADS.has(item.style)) return true;
  return habit.styles.has(item.style) && !habit.styles.has(children[0]?.item.style ?? '');
};

export interface Surroundings {
  readonly zone: Zone;
  /** A group above has units that its items share. */
  readonly shared: boolean;
  /** Some item beside it names units, some heads others. */
  readonly siblingsName: boolean;
  readonly siblingsHead: boolean;
}

/** What the items below one head show of each other, asked once for all of them. */
export const siblingsOf = (read: ReadItem, habit: Habit): Pick<Surroundings, 'siblingsName' | 'siblingsHead'> => ({
  siblingsName: read.children.some(namesUnits),
  siblingsHead: read.children.some((child) => child.children.length > 0 && !foldsChildren(child, habit)),
});

const leafIsMeasure = (folded: string, read: ReadItem, around: Surroundings, habit: Habit): boolean => {
  const { zone, shared, siblingsName } = around;
  const { item } = read;
  if (namesExplicitly(read)) return true;
  const heading = headingRange(folded, read);
  const own = zoneOf(folded.slice(heading.start, heading.end));
  const frame = zone === 'frame' || (zone === 'open' && own === 'frame');
  if (frame || item.style === 'heading') return false;
  if (namesUnits(read) || shared || zone === 'work' || siblingsName) return true;
  return !habit.anybody && item.rank >= 5 && isImperative(folded.slice(heading.start, heading.end));
};

/** Says what an item is, from its place, its writing, its units, and what the items around it do. */
export const classify = (folded: string, read: ReadItem, around: Surroundings, habit: Habit): ItemClass => {
  if (read.item.style === 'root') return 'section';
  if (read.children.length > 0 && !foldsChildren(read, habit)) return 'section';
  if (leafIsMeasure(folded, read, around, habit)) return 'measure';
  return HEADS.has(read.item.style) ? 'section' : 'text';
};

/** Headings count as sections beside the measures that they are when items beside them head others. */
export const isAlsoSection = (read: ReadItem, { siblingsHead }: Surroundings): boolean =>
  siblingsHead && HEADS.has(read.item.style);

/** The zone that an item's heading opens for what stands below it. */
export const zoneBelow = (folded: string, read: ReadItem, above: Zone): Zone => {
  if (read.item.style === 'root') return above;
  const heading = headingRange(folded, read);
  const own = zoneOf(folded.slice(heading.start, heading.end));
  return own === 'open' ? above : own;
};
