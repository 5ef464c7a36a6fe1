import { BankKey, type BankKeyState } from '@lianfang/contract/bank-api/bank-keys';
import { bankApiRefusals } from '@lianfang/contract/bank-api/refusals';
import { sql } from 'kysely';
import { abilityOf } from '../../../kernel/access/ability.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/** How a key stands at a moment. */
export const keyStateAt = (now: Temporal.Instant) => sql<BankKeyState>`
  case when bank_key.revoked_at is not null then 'revoked'
       when bank_key.valid_until <= ${now.toString()} then 'expired'
       when bank_key.confirmed_at is null then 'waiting' else 'active' end`;

/** Keys with their unit, their state now and the names of who acted. */
export const bankKeyRows = (tx: Reader, now: Temporal.Instant) =>
  tx
    .selectFrom('bank_key')
    .innerJoin('unit', 'unit.id', 'bank_key.unit_id')
    .leftJoin('person as giver', 'giver.id', 'bank_key.registered_by')
    .leftJoin('person as second', 'second.id', 'bank_key.confirmed_by')
    .leftJoin('person as ender', 'ender.id', 'bank_key.revoked_by')
    .select(['bank_key.id', 'bank_key.unit_id as unitId', 'unit.name as unitName', 'unit.path as unitPath'])
    .select(['bank_key.name', 'bank_key.algorithm', 'bank_key.fingerprint', 'bank_key.public_key as publicKey'])
    .select(['bank_key.registered_by as registeredBy', 'bank_key.registered_at as registeredAt'])
    .select(['giver.name as registeredByName', 'second.name as confirmedByName', 'ender.name as revokedByName'])
    .select(['bank_key.confirmed_at as confirmedAt', 'bank_key.valid_until as validUntil'])
    .select(['bank_key.revoked_at as revokedAt', 'bank_key.revoked_reason as revokedReason'])
    .select('bank_key.last_used_at as lastUsedAt')
    .select(keyStateAt(now).as('state'));

export type BankKeyRow = Awaited<ReturnType<ReturnType<typeof bankKeyRows>['executeTakeFirstOrThrow']>>;

export interface BankKeySubject extends Subject {
  readonly key: BankKeyRow;
}

const factsOf = (row: BankKeyRow) => ({ unitPath: row.unitPath, authorId: row.registeredBy });

export const bankKeySubject = async (tx: Reader, id: string, now: Temporal.Instant): Promise<BankKeySubject | null> => {
  const key = await bankKeyRows(tx, now).where('bank_key.id', '=', id).executeTakeFirst();
  return key ? { kind: 'bank-key', id: key.id, unitId: key.unitId, facts: factsOf(key), key } : null;
};

/** A key as people see it. */
export const bankKeyOf = (row: BankKeyRow, actor: Actor): BankKey => {
  const { unitPath: _path, publicKey: _key, registeredBy: _by, ...rest } = row;
  const facts = factsOf(row);
  const stands = (...states: readonly BankKeyState[]) => (states.includes(row.state) ? null : bankApiRefusals.keyState);
  return BankKey.parse({
    ...rest,
    abilities: {
      confirmBankKey: explainedAbility(actor, 'bank-key.confirm', facts, stands('waiting')),
      revokeBankKey: abilityOf(actor, 'bank-key.revoke', facts, stands('waiting', 'active')),
    },
  });
};

export const freshKey = async (tx: Reader, id: string, actor: Actor, now: Temporal.Instant): Promise<BankKey> =>
  bankKeyOf(await bankKeyRows(tx, now).where('bank_key.id', '=', id).executeTakeFirstOrThrow(), actor);
