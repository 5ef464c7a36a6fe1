import { type ArchiveField, ArchiveField as Fields, type ArchiveMap } from '@lianfang/contract/series/archives';

/** What each column of a file holds, by its place; '' for one that is not read. */
export type ArchiveChoice = readonly (ArchiveField | '')[];

/** What each column holds by a map of fields to columns. */
export const choiceOf = (map: ArchiveMap, columns: number): ArchiveChoice => {
  const choice: (ArchiveField | '')[] = Array.from({ length: columns }, () => '' as const);
  for (const field of Fields.options) {
    const place = map[field];
    if (place !== undefined && place < columns) choice[place] = field;
  }
  return choice;
};

/** The map that a choice makes; of two columns of one field the one that was chosen last, at `changed`, counts. */
export const mapOf = (choice: ArchiveChoice, changed: number | null): ArchiveMap => {
  const map: Partial<Record<ArchiveField, number>> = {};
  for (const [place, field] of choice.entries()) if (field !== '' && place !== changed) map[field] ??= place;
  const last = changed === null ? '' : (choice[changed] ?? '');
  if (changed !== null && last !== '') map[last] = changed;
  return map;
};
