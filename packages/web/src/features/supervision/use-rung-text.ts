import { rungCodes, type RungEntry, type RungTerms } from '@lianfang/contract/supervision/rungs';
import { useSay, useWords } from '../../ui/words.ts';
import { rungWords } from '../../words/supervision.ts';

/** An entry criterion as a sentence. */
export const useEntryText = (): ((entry: RungEntry) => string) => {
  const w = useWords(rungWords);
  const say = useSay();
  return (entry) => {
    switch (entry.kind) {
      case 'overdue-periods':
      case 'returned-reports':
        return w[entry.kind](entry.atLeast, entry.withinMonths);
      case 'overdue-problems':
      case 'overdue-resolutions':
        return w[entry.kind](entry.atLeast);
      case 'unanswered':
        return w.unanswered(entry.atLeast, say(rungCodes[entry.rung]));
      case 'issued':
        return w.issued(entry.atLeast, say(rungCodes[entry.rung]), entry.withinMonths);
    }
  };
};

/** What a rung asks for, in a few words. */
export const useTermsText = (): ((terms: RungTerms & { readonly submitsUpward: boolean }) => string) => {
  const w = useWords(rungWords);
  return (terms) =>
    [
      terms.approval === 'none' ? null : w[terms.approval],
      terms.replyWorkingDays === null ? null : w.replyWithin(terms.replyWorkingDays),
      terms.rectifyWorkingDays === null ? null : w.rectifyWithin(terms.rectifyWorkingDays),
      terms.submitsUpward ? w.upward : null,
    ]
      .filter((text) => text !== null)
      .join(' · ');
};
