import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Line } from '../values.ts';

export const FoundKind = z.enum([
  'plan',
  'measure',
  'task',
  'report',
  'unit',
  'person',
  'letter',
  'problem',
  'meeting',
  'document',
]);
export type FoundKind = z.infer<typeof FoundKind>;

/** One thing found, with the piece of text that matched. */
export const Found = z.strictObject({
  kind: FoundKind,
  id: z.uuid(),
  title: Line,
  remark: z.string().max(300),
});
export type Found = z.infer<typeof Found>;

/** What clients may ask of the search over everything they may see. */
export const searchEndpoints = {
  searchAll: endpoint({
    id: 'searchAll',
    method: 'GET',
    path: '/api/search',
    action: 'search.read',
    summary: { zh: '全局搜索', en: 'Search everything the person may see' },
    query: z.strictObject({ text: z.string().trim().min(1).max(100) }),
    reply: z.strictObject({ found: z.array(Found) }),
    callsPerMinute: 120,
  }),
} as const;
