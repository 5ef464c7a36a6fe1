import type { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { takesPart, withinUnit } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

const byBank = allow(takesPart, 'bank-officer', 'bank-system');

/** A statement is told for an order: the bank of the order gives it and reads its own, the police of the case read it. */
export const statementPolicy = {
  'statement.give': byBank,
  'statement.read': [...byBank, ...allow(withinUnit, 'police-officer', 'police-head')],
  'statement.enter': allow(withinUnit, 'police-officer'),
  'statement.look': allow(withinUnit, 'police-officer', 'police-head'),
  'statement.list': allow(withinUnit, 'police-officer', 'police-head'),
} satisfies PolicyFor<typeof statementEndpoints>;
