import type { homeEndpoints } from '@lianfang/contract/home/endpoints';
import { always } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

export const homePolicy = {
  'today.read': allow(always, 'signed-in'),
} satisfies PolicyFor<typeof homeEndpoints>;
