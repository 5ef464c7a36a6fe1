import { sql } from 'kysely';
import { visibleTo } from '../../kernel/access/decide.ts';
import { asWritten, type Duty, type FindOwed } from '../../kernel/access/owed.ts';

/** People whose sign-in name is locked now, the one that opens last last; a lock ends by itself, an attack does not. */
const peopleLocked: FindOwed = async (tx, actor, now, limit) => {
  const rows = await tx
    .selectFrom('sign_in_lock')
    .innerJoin('person', (join) =>
      join.on(sql<boolean>`encode(sha256(convert_to(person.login, 'UTF8')), 'hex') = sign_in_lock.key_sha256`),
    )
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .select(['person.id', 'person.name', 'person.login', 'unit.name as unitName', 'sign_in_lock.locked_until'])
    .where('sign_in_lock.kind', '=', 'login')
    .where('sign_in_lock.locked_until', '>', now.toString())
    .where('person.status', '=', 'active')
    .where((eb) => visibleTo(actor, 'sign-in.unlock', { unitPath: eb.ref('unit.path'), personId: eb.ref('person.id') }))
    .orderBy('sign_in_lock.locked_until')
    .orderBy('person.id')
    .execute();
  return {
    items: rows.slice(0, limit).map((row) => ({
      subjectId: row.id,
      title: { zh: `${row.name}被锁定`, en: `${row.name} is locked out` },
      remark: asWritten(row.login),
      unitName: row.unitName,
      dueAt: null,
    })),
    count: rows.length,
    overdue: 0,
  };
};

/** What sign-in safety has the security administrator do. */
export const identityDuties: readonly Duty[] = [
  { kind: 'sign-in-locked', action: 'sign-in.unlock', find: peopleLocked },
];
