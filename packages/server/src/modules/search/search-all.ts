import type { Found } from '@lianfang/contract/search/endpoints';
import { searchEndpoints } from '@lianfang/contract/search/endpoints';
import type { z } from 'zod';
import { handleAll } from '../../kernel/http/handle.ts';
import { finders } from './finders.ts';

const mostOfEach = 8;

/** Looks through everything the person may see; the kinds in a fixed order, each with its best few. */
export const searchAll = handleAll(searchEndpoints.searchAll, async ({ actor, query, tx, now }) => {
  const found: z.input<typeof Found>[] = [];
  for (const find of finders) found.push(...(await find({ tx, actor, text: query.text, limit: mostOfEach, now })));
  return { found };
});
