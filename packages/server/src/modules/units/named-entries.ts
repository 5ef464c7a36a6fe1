import { sql } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';

/** A unit or a group with every name that documents may use for it. */
export interface NamedEntry {
  readonly kind: 'unit' | 'group';
  readonly id: string;
  /** Today's name. */
  readonly name: string;
  /** Its name and short name; the others are aliases. */
  readonly own: readonly string[];
  readonly names: readonly string[];
}

interface EntryRow {
  readonly id: string;
  readonly name: string;
  readonly short_name: string | null;
  readonly others: readonly string[] | null;
}

const entryOf = (kind: NamedEntry['kind'], row: EntryRow): NamedEntry => {
  const own = row.short_name === null ? [row.name] : [row.name, row.short_name];
  return { kind, id: row.id, name: row.name, own, names: [...new Set([...own, ...(row.others ?? [])])] };
};

/**
 * Units open after a day in tree order. Their other names are noted aliases, former names, and all names of the
 * units whose only successor they are, near or far.
 */
export const namedUnits = async (tx: Reader, day: string): Promise<NamedEntry[]> => {
  const { rows } = await sql<EntryRow>`
    with recursive
      only_successor as (select from_id, min(to_id::text)::uuid as to_id from unit_succession group by from_id having count(*) = 1),
      line(unit_id, heir_id) as (
        select from_id, to_id from only_successor
        union
        select line.unit_id, next.to_id from line join only_successor as next on next.from_id = line.heir_id
      ),
      bearer(unit_id, heir_id) as (select id, id from unit union select unit_id, heir_id from line),
      other(unit_id, name) as (
        select bearer.heir_id, unit_version.name from bearer join unit_version on unit_version.unit_id = bearer.unit_id
        union
        select bearer.heir_id, unit_alias.name from bearer join unit_alias on unit_alias.unit_id = bearer.unit_id
         where unit_alias.ended_at is null
      )
    select unit.id, unit.name, unit.short_name, array_agg(other.name order by other.name) as others
      from unit left join other on other.unit_id = unit.id
     where unit.closed_on is null or unit.closed_on > ${day}
     group by unit.id order by unit.place`.execute(tx);
  return rows.map((row) => entryOf('unit', row));
};

/** Groups open after a day, by the time they were opened. */
export const namedGroups = async (tx: Reader, day: string): Promise<NamedEntry[]> => {
  const { rows } = await sql<EntryRow>`
    select unit_group.id, unit_group.name, null as short_name,
           array_remove(array_agg(unit_alias.name order by unit_alias.name), null) as others
      from unit_group left join unit_alias on unit_alias.group_id = unit_group.id and unit_alias.ended_at is null
     where unit_group.closed_on is null or unit_group.closed_on > ${day}
     group by unit_group.id order by unit_group.id`.execute(tx);
  return rows.map((row) => entryOf('group', row));
};
