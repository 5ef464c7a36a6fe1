import type { searchEndpoints } from '@lianfang/contract/search/endpoints';
import { always } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

export const searchPolicy = {
  'search.read': allow(always, 'signed-in'),
} satisfies PolicyFor<typeof searchEndpoints>;
