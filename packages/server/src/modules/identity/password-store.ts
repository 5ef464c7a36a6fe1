import { hashPassword, isHashedAt, verifyPassword } from '../../kernel/access/password-hash.ts';
import type { Reader, Transaction } from '../../kernel/database/connect.ts';
import type { Platform } from '../../kernel/http/platform.ts';

/** GB/T 22239 assessors ask for five; the one in use counts. */
const remembered = 5;

export interface KeptPassword {
  readonly hash: string;
  readonly setAt: Temporal.Instant;
  /** Given by an administrator and good until then; null for one's own. */
  readonly temporaryUntil: Temporal.Instant | null;
}

export const readPassword = async (tx: Reader, personId: string): Promise<KeptPassword | null> => {
  const row = await tx.selectFrom('password').selectAll().where('person_id', '=', personId).executeTakeFirst();
  return row
    ? {
        hash: row.hash,
        setAt: Temporal.Instant.from(row.set_at),
        temporaryUntil: row.temporary_until === null ? null : Temporal.Instant.from(row.temporary_until),
      }
    : null;
};

/** Compares at the same cost whether or not there is a password to compare with. */
export const passwordIsRight = async (
  kept: KeptPassword | null,
  given: string,
  { passwordCost }: Pick<Platform, 'passwordCost'>,
): Promise<boolean> => {
  if (kept) return verifyPassword(kept.hash, given);
  await hashPassword(given, passwordCost);
  return false;
};

/** Whether the person used this password lately: it is the present one or one of the remembered. */
export const wasUsedLately = async (tx: Reader, personId: string, password: string): Promise<boolean> => {
  const present = await tx.selectFrom('password').select('hash').where('person_id', '=', personId).execute();
  const earlier = await tx
    .selectFrom('earlier_password')
    .select('hash')
    .where('person_id', '=', personId)
    .orderBy('set_at', 'desc')
    .limit(remembered - 1)
    .execute();
  for (const { hash } of [...present, ...earlier]) if (await verifyPassword(hash, password)) return true;
  return false;
};

const remember = async (tx: Transaction, personId: string): Promise<void> => {
  await tx
    .insertInto('earlier_password')
    .columns(['person_id', 'set_at', 'hash'])
    .expression(
      tx
        .selectFrom('password')
        .select(['person_id', 'set_at', 'hash'])
        .where('person_id', '=', personId)
        .where('temporary_until', 'is', null),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = tx
    .selectFrom('earlier_password')
    .select('set_at')
    .where('person_id', '=', personId)
    .orderBy('set_at', 'desc')
    .limit(remembered);
  await tx.deleteFrom('earlier_password').where('person_id', '=', personId).where('set_at', 'not in', kept).execute();
};

/** Sets a password in place of the present one, which is remembered where it was the person's own. */
export const setPassword = async (
  tx: Transaction,
  platform: Pick<Platform, 'passwordCost'>,
  person: { readonly id: string; readonly password: string; readonly temporaryUntil: Temporal.Instant | null },
  now: Temporal.Instant,
): Promise<void> => {
  const hash = await hashPassword(person.password, platform.passwordCost);
  await remember(tx, person.id);
  const row = { hash, set_at: now.toString(), temporary_until: person.temporaryUntil?.toString() ?? null };
  await tx
    .insertInto('password')
    .values({ person_id: person.id, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
};

/** Hashes a password anew where the cost has changed since; the only moment for it is when it is given. */
export const renewHash = async (
  tx: Transaction,
  platform: Pick<Platform, 'passwordCost'>,
  person: { readonly id: string; readonly password: string; readonly kept: KeptPassword },
): Promise<void> => {
  if (isHashedAt(person.kept.hash, platform.passwordCost)) return;
  const hash = await hashPassword(person.password, platform.passwordCost);
  await tx.updateTable('password').set({ hash }).where('person_id', '=', person.id).execute();
};
