import type { ScoreSnapshotRow } from '@lianfang/contract/scorecards/scorecards';
import type { Reader } from '../../../kernel/database/connect.ts';
import { UnitRecords } from '../figures/unit-records.ts';
import { ScoreDetail } from '../scores/score-texts.ts';
import { FrozenHead, FrozenSummary, isIntact, sha256 } from './frozen-texts.ts';

/** A frozen scorecard as it was. */
export interface FrozenScorecard {
  readonly row: ScoreSnapshotRow;
  readonly head: FrozenHead;
  readonly summaries: readonly FrozenSummary[];
  readonly intact: boolean;
}

/** Reads a snapshot and compares it with its hash. */
export const readFrozen = async (tx: Reader, row: ScoreSnapshotRow): Promise<FrozenScorecard> => {
  const { head } = await tx
    .selectFrom('score_snapshot')
    .select('head')
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow();
  const rows = await tx
    .selectFrom('score_snapshot_row')
    .select('summary')
    .where('snapshot_id', '=', row.id)
    .orderBy('position')
    .execute();
  const summaries = rows.map(({ summary }) => summary);
  return {
    row,
    head: FrozenHead.parse(JSON.parse(head)),
    summaries: summaries.map((text) => FrozenSummary.parse(JSON.parse(text))),
    intact: isIntact(row, head, summaries),
  };
};

const textOf = async (
  tx: Reader,
  snapshotId: string,
  unitId: string,
  column: 'detail' | 'records',
): Promise<string | null> => {
  const row = await tx
    .selectFrom('score_snapshot_row')
    .select(column)
    .where('snapshot_id', '=', snapshotId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row?.[column] ?? null;
};

/** A frozen text is no longer the one that was frozen: somebody changed it behind the platform. */
export class SnapshotDamaged extends Error {
  constructor() {
    super('a frozen scorecard was changed behind the platform');
    this.name = 'SnapshotDamaged';
  }
}

/** Does what reads frozen texts; where one was changed it says so with `damaged`, which does not return. */
export const whereIntact = <T>(read: () => Promise<T>, damaged: () => never): Promise<T> =>
  read().catch((error: unknown) => {
    if (error instanceof SnapshotDamaged) return damaged();
    throw error;
  });

const checked = (text: string, hash: string): unknown => {
  if (sha256(text) !== hash) throw new SnapshotDamaged();
  return JSON.parse(text);
};

/** What a unit's frozen score rests on. Throws SnapshotDamaged. */
export const frozenDetail = async (
  tx: Reader,
  snapshotId: string,
  { unitId, detailSha256 }: FrozenSummary,
): Promise<ScoreDetail> =>
  ScoreDetail.parse(checked((await textOf(tx, snapshotId, unitId, 'detail')) ?? '', detailSha256));

/** The records behind a unit's frozen figures. Throws SnapshotDamaged. */
export const frozenRecords = async (
  tx: Reader,
  snapshotId: string,
  { unitId, recordsSha256 }: FrozenSummary,
): Promise<UnitRecords> =>
  UnitRecords.parse(checked((await textOf(tx, snapshotId, unitId, 'records')) ?? '', recordsSha256));
