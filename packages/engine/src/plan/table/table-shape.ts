import type { Range } from '../source.ts';
import type { RowDraft } from './row-draft.ts';

const wordsAt = (folded: string, range: Range | null | undefined): string =>
  range ? folded.slice(range.start, range.end) : '';

/** How a table is laid out as a whole. */
export interface TableShape {
  /** The task column only heads a group: the same task goes on over several details. */
  readonly grouped: boolean;
  /** The numbers count the groups and not the rows. */
  readonly numbersGroups: boolean;
}

const goesOn = (words: string, before: string): boolean => words === '' || words === before;

/** A number merged with its category over several duties: both come empty from the second duty on. */
const numbersCategories = (drafts: readonly RowDraft[]): boolean => {
  const duties = drafts.filter(({ tasks, details }) => tasks.length + details.length > 0);
  const opened = duties.findIndex(({ number, categories }) => number !== null && categories.length > 0);
  const rest = opened < 0 ? [] : duties.slice(opened + 1);
  return rest.some(({ number, categories }) => number === null && categories.length === 0);
};

/** Reads the layout from the rows themselves: a merged cell shows as an empty or a repeated one. */
export const tableShape = (folded: string, drafts: readonly RowDraft[]): TableShape => {
  const detailed = drafts.filter((draft) => draft.details.length > 0);
  const pairs = detailed.slice(1).map((draft, index) => ({ draft, before: detailed[index] }));
  const inGroup = pairs.filter(
    ({ draft, before }) =>
      goesOn(wordsAt(folded, draft.tasks.at(-1)), wordsAt(folded, before?.tasks.at(-1))) &&
      (before?.tasks.length ?? 0) > 0,
  );
  const numbersGroups = inGroup.some(({ draft, before }) =>
    goesOn(wordsAt(folded, draft.number), wordsAt(folded, before?.number)),
  );
  const counted = drafts.some(({ number }) => number !== null);
  return { grouped: inGroup.length > 0, numbersGroups: counted && (numbersGroups || numbersCategories(drafts)) };
};

/** Which of a row's cells head groups, which is the duty, which describes it. */
export interface RowShape {
  readonly groups: readonly Range[];
  readonly task: Range | null;
  readonly detail: Range | null;
}

export const rowShape = ({ categories, tasks, details }: RowDraft, grouped: boolean): RowShape => {
  const task = tasks.at(-1) ?? null;
  const detail = details[0] ?? null;
  const above = [...categories, ...tasks.slice(0, -1)];
  if (grouped) return { groups: task ? [...above, task] : above, task: detail, detail: details[1] ?? null };
  return task ? { groups: above, task, detail } : { groups: above, task: detail, detail: details[1] ?? null };
};
