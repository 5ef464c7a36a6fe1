import type { traceEndpoints } from '@lianfang/contract/traces/endpoints';
import { withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const police = allow(withinUnit, 'police-officer', 'police-head');

/** Where the money of a case went is for the police of the case alone. Drafting from it is drafting an order. */
export const tracePolicy = {
  'trace.read': police,
  'trace.note': police,
  'trace.draft-next': allow(withinUnit, 'police-officer'),
  'trace.export': police,
} satisfies PolicyFor<typeof traceEndpoints>;
