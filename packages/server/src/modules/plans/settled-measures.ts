import type { Settlement } from '@lianfang/contract/plans/review';
import type { MeasureRecord, MentionRecord } from './measure-record.ts';
import type { Standing } from './resolve-mention.ts';

/** The mentions that a settlement is about: those named, and everywhere the same written name. Null where one is unknown. */
export const meantMentions = (
  measures: readonly MeasureRecord[],
  settlement: Pick<Settlement, 'mentionIds' | 'everywhere'>,
): MentionRecord[] | null => {
  const wanted = new Set<string>(settlement.mentionIds);
  const all = measures.flatMap((measure) => measure.mentions);
  const named = all.filter((mention) => wanted.has(mention.id));
  if (named.length < wanted.size) return null;
  const names = new Set(named.map((mention) => mention.name));
  return settlement.everywhere ? all.filter((mention) => names.has(mention.name)) : named;
};

/** The measures in which a mention changes its standing, as they are then. */
export const withStandings = (
  measures: readonly MeasureRecord[],
  standings: ReadonlyMap<string, Standing>,
): MeasureRecord[] =>
  measures
    .filter((measure) => measure.mentions.some((mention) => standings.has(mention.id)))
    .map((measure) => ({
      ...measure,
      mentions: measure.mentions.map((mention) => ({ ...mention, ...standings.get(mention.id) })),
    }));
