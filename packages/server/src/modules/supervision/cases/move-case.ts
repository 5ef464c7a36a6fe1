import { after } from '@lianfang/contract/lifecycle';
import { supervisionLifecycle, SupervisionState } from '@lianfang/contract/supervision/supervision';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import { insertMove } from '../event-store.ts';
import type { CaseMoveName } from './case-obstacles.ts';
import { type CaseChange, updateCase } from './case-store.ts';
import type { CaseSubject } from './case-subject.ts';

export interface CaseMove {
  readonly move: CaseMoveName;
  readonly version: number;
  readonly reason?: string;
  readonly change?: Omit<CaseChange, 'state'>;
}

/** Moves a case along its lifecycle and writes its history. Returns the code to refuse with, or null where it is done. */
export const moveCase = async (
  tx: Transaction,
  { case: found }: CaseSubject,
  { move, version, reason = '', change = {} }: CaseMove,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'supervision-state' | 'changed-meanwhile' | null> => {
  const state = after(supervisionLifecycle, SupervisionState.parse(found.state), move);
  if (state === null) return 'supervision-state';
  if (!(await updateCase(tx, found.id, version, { ...change, state }))) return 'changed-meanwhile';
  await insertMove(tx, { kind: 'supervision', id: found.id, move, reason }, actor, now);
  await announcePath(tx, 'supervision', found.id, move === 'issueSupervision' ? found.unit_path : found.owner_path);
  return null;
};
