import { childOf, elementsOf, valueOf, type XmlElement } from '../xml/parse-xml.ts';
import { formatNumber } from './number-format.ts';

/** One level of a list: how its number is written and where it starts. */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly style: string | null;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew when this list is first used. */
  readonly restarts: ReadonlyMap<number, number>;
}

const DEEPEST = 9;

const numberOf = (value: string | undefined, otherwise: number): number => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number < 10_000 ? number : otherwise;
};

const levelOf = (element: XmlElement): [number, Level] => [
  numberOf(element.attributes.get('w:ilvl'), 0),
  {
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: (valueOf(element, 'w:lvlText') ?? '').slice(0, 40),
    start: numberOf(valueOf(element, 'w:start'), 1),
    style: valueOf(element, 'w:pStyle') ?? null,
  },
];

const restartsOf = (list: XmlElement): Map<number, number> =>
  new Map(
    elementsOf(list, 'w:lvlOverride').flatMap((override) => {
      const start = valueOf(override, 'w:startOverride');
      return start === undefined ? [] : [[numberOf(override.attributes.get('w:ilvl'), 0), numberOf(start, 1)] as const];
    }),
  );

/** The lists of word/numbering.xml by their numId. */
export const readLists = (root: XmlElement | null): ReadonlyMap<string, List> => {
  const numbering = root ? childOf(root, 'w:numbering') : undefined;
  if (!numbering) return new Map();
  const levels = new Map(
    elementsOf(numbering, 'w:abstractNum').map((abstract) => [
      abstract.attributes.get('w:abstractNumId') ?? '',
      new Map(elementsOf(abstract, 'w:lvl').map(levelOf)),
    ]),
  );
  return new Map(
    elementsOf(numbering, 'w:num').map((list) => {
      const abstractId = valueOf(list, 'w:abstractNumId') ?? '';
      const own = elementsOf(list, 'w:lvlOverride')
        .flatMap((override) => elementsOf(override, 'w:lvl'))
        .map(levelOf);
      const merged = new Map([...(levels.get(abstractId) ?? []), ...own]);
      return [list.attributes.get('w:numId') ?? '', { abstractId, levels: merged, restarts: restartsOf(list) }];
    }),
  );
};

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly listId: string;
  /** Null where only the style says it: the level that names the style. */
  readonly level: number | null;
  readonly style: string | null;
}

/** Counts the paragraphs of all lists in the order of the document and writes their numbers. */
export interface ListCounter {
  readonly number: (place: ListPlace) => string;
}

const BULLET = '●';

const written = (level: Level, levels: ReadonlyMap<number, Level>, counts: readonly number[]): string => {
  if (level.format === 'bullet') return `${BULLET} `;
  if (level.format === 'none') return '';
  const text = level.text.replace(/%(\d)/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    return formatNumber(counts[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal');
  });
  return text === '' || /[、.．。)）:：,，\s]$/u.test(text) ? text : `${text} `;
};

export const newListCounter = (lists: ReadonlyMap<string, List>): ListCounter => {
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const advance = (listId: string, list: List, at: number, start: number): number[] => {
    const counts = counters.get(list.abstractId) ?? [];
    const restart = begun.has(listId) ? undefined : list.restarts.get(at);
    begun.add(listId);
    const before = counts[at];
    counts[at] = restart ?? (before === undefined ? start : before + 1);
    counts.length = at + 1;
    counters.set(list.abstractId, counts);
    return counts;
  };
  return {
    number: ({ listId, level, style }) => {
      const list = lists.get(listId);
      if (!list) return '';
      const styled = [...list.levels].find(([, one]) => one.style !== null && one.style === style)?.[0];
      const at = Math.min(level ?? styled ?? 0, DEEPEST);
      const found = list.levels.get(at);
      return found ? written(found, list.levels, advance(listId, list, at, found.start)) : '';
    },
  };
};
