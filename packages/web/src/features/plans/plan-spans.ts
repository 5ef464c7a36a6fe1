import type { LedgerMeasure } from '@lianfang/contract/plans/ledger';
import type { Span } from '../../ui/span-pieces.ts';
import type { Spoken } from '../../ui/words.ts';
import type { reviewWords } from '../../words/plans.ts';

/** The marked places of a measure in the text: its units, its deadline and its open doubts. Ids lead back to the measure. */
const spansOf = (measure: LedgerMeasure, w: Spoken<typeof reviewWords>): Span[] => {
  const mentions = measure.mentions.flatMap((mention) => {
    if (mention.span === null) return [];
    const standing = mention.standing === 'unresolved' ? `，${w.unsettled}` : '';
    const kind = mention.standing === 'unresolved' ? 'unsure' : mention.part;
    return [{ id: `${measure.id} ${mention.id}`, ...mention.span, kind, label: `${w[mention.part]}${standing}` }];
  });
  const deadline =
    measure.deadlineSpan === null
      ? []
      : [{ id: `${measure.id} deadline`, ...measure.deadlineSpan, kind: 'deadline', label: w.deadline }];
  const doubts = measure.doubts.flatMap((doubt) =>
    doubt.span === null || doubt.settled
      ? []
      : [{ id: `${measure.id} doubt ${doubt.id}`, ...doubt.span, kind: 'unsure', label: doubt.message.zh }],
  );
  const own =
    measure.span === null ? [] : [{ id: `${measure.id} text`, ...measure.span, kind: 'measure', label: measure.path }];
  return [...own, ...mentions, ...deadline, ...doubts].filter((span) => span.end > span.start);
};

/** Every marked place of a ledger. */
export const ledgerSpans = (measures: readonly LedgerMeasure[], w: Spoken<typeof reviewWords>): Span[] =>
  measures.flatMap((measure) => spansOf(measure, w));

/** The measure that a span belongs to. */
export const measureOfSpan = (spanId: string): string => spanId.split(' ')[0] ?? '';
