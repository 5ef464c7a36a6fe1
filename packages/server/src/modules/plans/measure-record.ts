import { LedgerMeasure, Mention } from '@lianfang/contract/plans/ledger';
import { z } from 'zod';

/** A mention as it is kept: how the reading took it, and no names of today. */
export const MentionRecord = Mention.omit({ settledName: true }).extend({ kind: z.enum(['unit', 'group', 'post']) });
export type MentionRecord = z.infer<typeof MentionRecord>;

/** A measure as it is kept, with its mentions; also what an edit remembers to be able to take itself back. */
export const MeasureRecord = LedgerMeasure.omit({ mentions: true }).extend({ mentions: z.array(MentionRecord) });
export type MeasureRecord = z.infer<typeof MeasureRecord>;

/** Whether a measure names a lead, or the office has said that it has none. A 牵头领导 is a person, not a lead. */
export const leadIsClear = (measure: Pick<MeasureRecord, 'withoutLead' | 'mentions'>): boolean =>
  measure.withoutLead || measure.mentions.some((mention) => mention.part === 'lead' && mention.standing !== 'ignored');
