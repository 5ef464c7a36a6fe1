import { after } from '@lianfang/contract/lifecycle';
import { returnLifecycle, type ReturnMoveName, ReturnState } from '@lianfang/contract/returns/return-lifecycle';
import type { Updateable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { MoneyReturn } from '../../../kernel/database/tables/money-return.ts';
import type { ReturnRound } from '../../../kernel/database/tables/return-round.ts';
import { announcePath } from '../../../kernel/live/announce-path.ts';
import type { ReturnFound } from './return-subject.ts';

type RoundChange = Omit<Updateable<ReturnRound>, 'money_return_id' | 'number'>;

/** An act on a return: what it does to the return itself and to the round it is in. */
export interface ReturnAct {
  readonly move: string;
  readonly version: number;
  readonly reason?: string;
  readonly change?: Omit<Updateable<MoneyReturn>, 'id' | 'version'>;
  readonly round?: RoundChange;
}

/** Adds a line to the history of a return. */
export const insertReturnEvent = async (
  tx: Transaction,
  id: string,
  { move, reason = '' }: Pick<ReturnAct, 'move' | 'reason'>,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('money_return_event')
    .values({ money_return_id: id, at: now.toString(), id: uuid(), move, actor: auditName(actor), reason })
    .execute();
};

const changeRound = async (tx: Transaction, { id, round }: ReturnFound, change: RoundChange): Promise<void> => {
  await tx
    .updateTable('return_round')
    .set(change)
    .where('money_return_id', '=', id)
    .where('number', '=', round)
    .execute();
};

/**
 * Changes a return where its version is still the given one, and writes its history. The row stays locked until the
 * transaction ends, so that the sums over its rounds are changed by one at a time. False where somebody was faster.
 */
export const changeReturn = async (
  tx: Transaction,
  found: ReturnFound,
  act: ReturnAct,
  actor: Actor,
  now: Temporal.Instant,
): Promise<boolean> => {
  const result = await tx
    .updateTable('money_return')
    .set({ ...act.change, version: act.version + 1 })
    .where('id', '=', found.id)
    .where('version', '=', act.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  if (act.round !== undefined) await changeRound(tx, found, act.round);
  await insertReturnEvent(tx, found.id, act, actor, now);
  await announcePath(tx, 'return', found.id, found.unit_path);
  return true;
};

/** Moves a return along its lifecycle. Returns the code to refuse with, or null where it is done. */
export const moveReturn = async (
  tx: Transaction,
  found: ReturnFound,
  act: ReturnAct & { readonly move: ReturnMoveName },
  actor: Actor,
  now: Temporal.Instant,
): Promise<'return-state' | 'changed-meanwhile' | null> => {
  const state = after(returnLifecycle, ReturnState.parse(found.state), act.move);
  if (state === null) return 'return-state';
  const change = { ...act.change, state };
  return (await changeReturn(tx, found, { ...act, change }, actor, now)) ? null : 'changed-meanwhile';
};

/** Opens the next round; the one before keeps what it has. */
export const openRound = async (tx: Transaction, returnId: string, number: number): Promise<void> => {
  await tx.insertInto('return_round').values({ money_return_id: returnId, number }).execute();
};
