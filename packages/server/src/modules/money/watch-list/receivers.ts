import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';

/** A unit that takes the list. */
export interface Receiver {
  readonly id: string;
  readonly path: string;
}

/** The member banks: open units of the kind company where somebody holds a desk of a bank now. */
export const receiversNow = (tx: Reader, now: Temporal.Instant): Promise<Receiver[]> =>
  tx
    .selectFrom('unit')
    .select(['unit.id', 'unit.path'])
    .where('unit.kind', '=', 'company')
    .where('unit.closed_on', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant')
          .select(sql`1`.as('one'))
          .whereRef('role_grant.unit_id', '=', 'unit.id')
          .where('role_grant.role', '=', 'bank-officer')
          .where('role_grant.valid_from', '<=', now.toString())
          .where((or) =>
            or.or([or('role_grant.valid_to', 'is', null), or('role_grant.valid_to', '>', now.toString())]),
          ),
      ),
    )
    .orderBy('unit.id')
    .execute();
