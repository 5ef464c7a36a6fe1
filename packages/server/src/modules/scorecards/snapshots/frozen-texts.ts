import { createHash } from 'node:crypto';
import type { ScoreSnapshotRow } from '@lianfang/contract/scorecards/scorecards';
import { z } from 'zod';
import { ScorecardHead, ScoreSummary } from '../scores/score-texts.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The head of a frozen scorecard. */
export const FrozenHead = ScorecardHead.extend({
  number: z.number().int(),
  reason: z.string().nullable(),
  /** Of the snapshot that this one corrects; null for the first of a month. */
  previousSha256: Sha256.nullable(),
});
export type FrozenHead = z.infer<typeof FrozenHead>;

/** A frozen row of the ranking with the hashes of what it rests on. */
export const FrozenSummary = ScoreSummary.extend({ detailSha256: Sha256, recordsSha256: Sha256 });
export type FrozenSummary = z.infer<typeof FrozenSummary>;

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash of a snapshot: its head and its summaries in their order, parted by line feeds. */
export const snapshotSha256 = (head: string, summaries: readonly string[]): string =>
  sha256([head, ...summaries].join('\n'));

/** Whether a snapshot's texts are those that were frozen. */
export const isIntact = (row: Pick<ScoreSnapshotRow, 'sha256'>, head: string, summaries: readonly string[]): boolean =>
  snapshotSha256(head, summaries) === row.sha256;
