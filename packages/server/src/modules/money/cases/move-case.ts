import { caseLifecycle, CaseState } from '@lianfang/contract/cases/cases';
import { after } from '@lianfang/contract/lifecycle';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { CaseMove } from './case-abilities.ts';
import { changeCase } from './case-store.ts';
import type { CaseFound } from './case-subject.ts';

/** Moves a case along its lifecycle. Returns the code to refuse with, or null where it is done. */
export const moveCase = async (
  tx: Transaction,
  found: CaseFound,
  { move, version, reason = '' }: { readonly move: CaseMove; readonly version: number; readonly reason?: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<'case-state' | 'changed-meanwhile' | null> => {
  const state = after(caseLifecycle, CaseState.parse(found.state), move);
  if (state === null) return 'case-state';
  const change = { state, ...(move === 'fileCase' && { filed_at: now.toString() }) };
  return (await changeCase(tx, found, { move, version, reason, change }, actor, now)) ? null : 'changed-meanwhile';
};
