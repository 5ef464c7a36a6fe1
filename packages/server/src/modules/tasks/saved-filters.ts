import { SavedFilter } from '@lianfang/contract/tasks/queries';
import type { Selectable } from 'kysely';
import type { SavedFilter as SavedFilterRow } from '../../kernel/database/tables/saved-filter.ts';

/** A person's filter as the contract shows it. */
export const savedFilterOf = (row: Selectable<SavedFilterRow>): SavedFilter =>
  SavedFilter.parse({ id: row.id, name: row.name, filter: row.filter, order: row.sort });
