import type { UnitId } from '@lianfang/contract/ids';
import type { UnitChangeReason, UnitKind, UnitText } from '@lianfang/contract/units/units';
import { sql, type Selectable } from 'kysely';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { Unit as UnitRow } from '../../kernel/database/tables/unit.ts';

/** Any number: whoever writes the directory holds this lock, so that names, order and tree are judged on what stays. */
const directoryLock = 7_391_020;

/** Makes every other writer of the directory wait until this transaction ends. */
export const lockDirectory = async (tx: Transaction): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${directoryLock})`.execute(tx);
};

/** A unit in the version in which somebody saw it. */
export interface SeenUnit {
  readonly id: string;
  readonly version: number;
}

export interface NewUnit extends Omit<UnitText, 'parentId' | 'kind'> {
  readonly id: UnitId;
  readonly kind: UnitKind;
  /** Null only for the county. */
  readonly parentId: UnitId | null;
}

const segment = (sortOrder: number): string => `${String(sortOrder).padStart(5, '0')}/`;

interface Spot {
  readonly path: string;
  readonly place: string;
  readonly sortOrder: number;
}

/** The last spot below a parent. Throws where the parent does not exist. */
export const lastSpot = async (tx: Transaction, id: string, parentId: string | null): Promise<Spot> => {
  if (parentId === null) return { path: `${id}/`, place: segment(1), sortOrder: 1 };
  const parent = await tx
    .selectFrom('unit')
    .select(['path', 'place'])
    .where('id', '=', parentId)
    .executeTakeFirstOrThrow();
  const last = await tx
    .selectFrom('unit')
    .select((eb) => eb.fn.max('sort_order').as('sort_order'))
    .where('parent_id', '=', parentId)
    .executeTakeFirst();
  const sortOrder = (last?.sort_order ?? 0) + 1;
  return { path: `${parent.path}${id}/`, place: `${parent.place}${segment(sortOrder)}`, sortOrder };
};

/** Adds a unit as the last below its parent, and the first row of its history. */
export const insertUnit = async (
  tx: Transaction,
  unit: NewUnit,
  now: Temporal.Instant,
): Promise<Selectable<UnitRow>> => {
  await lockDirectory(tx);
  const spot = await lastSpot(tx, unit.id, unit.parentId);
  const row = await tx
    .insertInto('unit')
    .values({
      id: unit.id,
      name: unit.name,
      short_name: unit.shortName,
      kind: unit.kind,
      parent_id: unit.parentId,
      path: spot.path,
      place: spot.place,
      sort_order: spot.sortOrder,
      since: dayOf(now),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertVersion(tx, row, { reason: 'opened', note: null }, now);
  return row;
};

export interface VersionCause {
  readonly reason: UnitChangeReason;
  readonly note: string | null;
}

const insertVersion = async (
  tx: Transaction,
  row: Selectable<UnitRow>,
  cause: VersionCause,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('unit_version')
    .values({
      unit_id: row.id,
      version: row.version,
      valid_from: now.toString(),
      valid_to: row.closed_on === null ? null : now.toString(),
      name: row.name,
      short_name: row.short_name,
      kind: row.kind,
      parent_id: row.parent_id,
      ...cause,
    })
    .execute();
};

/** Ends the open row of the unit's history and begins the next with how the unit is now. */
export const continueHistory = async (
  tx: Transaction,
  row: Selectable<UnitRow>,
  cause: VersionCause,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .updateTable('unit_version')
    .set({ valid_to: now.toString() })
    .where('unit_id', '=', row.id)
    .where('valid_to', 'is', null)
    .execute();
  await insertVersion(tx, row, cause, now);
};

/** Changes columns of a unit where it still has the given version; null where it no longer has. */
export const updateUnit = async (
  tx: Transaction,
  unit: SeenUnit,
  change: Partial<Pick<UnitRow, 'name' | 'short_name' | 'kind' | 'parent_id' | 'sort_order' | 'closed_on'>>,
): Promise<Selectable<UnitRow> | null> => {
  const row = await tx
    .updateTable('unit')
    .set({ ...change, version: unit.version + 1 })
    .where('id', '=', unit.id)
    .where('version', '=', unit.version)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
};

/** Whether an open unit other than this one has the name. */
export const nameIsTaken = async (tx: Transaction, name: string, except: string | null): Promise<boolean> => {
  const found = await tx
    .selectFrom('unit')
    .select('id')
    .where('name', '=', name)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  return found !== undefined && found.id !== except;
};
