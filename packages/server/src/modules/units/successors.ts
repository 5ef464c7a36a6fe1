import { UnitId } from '@lianfang/contract/ids';
import { sql } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';

/**
 * The open unit that has in the end taken over each closed unit's work, for those with exactly one; open units and
 * closed ones without a successor have no entry.
 */
export const successorsOf = async (tx: Reader, unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitId>> => {
  const { rows } = await sql<{ from_id: string; to_id: string }>`
    with recursive line(from_id, to_id) as (
      select from_id, to_id from unit_succession where from_id = any(${[...unitIds]}::uuid[])
      union
      select line.from_id, next.to_id from line join unit_succession as next on next.from_id = line.to_id
    )
    select line.from_id, min(line.to_id::text) as to_id from line
      join unit on unit.id = line.to_id and unit.closed_on is null
     group by line.from_id having count(*) = 1`.execute(tx);
  return new Map(rows.map((row) => [row.from_id, UnitId.parse(row.to_id)]));
};
