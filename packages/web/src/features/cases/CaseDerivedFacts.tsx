import type { CaseDerived } from '@lianfang/contract/cases/cases';
import { Facts } from '../../ui/Facts.tsx';
import { useJoined } from '../../ui/joined-text.ts';
import { useSpanText } from '../../ui/use-span-text.ts';
import { useWords } from '../../ui/words.ts';
import { yuanText } from '../../ui/yuan-text.ts';
import { caseDerivedWords } from '../../words/cases.ts';

/** What follows from a case: how long until the report and the first hold, how much was saved, whether a warning failed. */
export const CaseDerivedFacts = ({ derived }: { readonly derived: CaseDerived }) => {
  const w = useWords(caseDerivedWords);
  const spanText = useSpanText();
  const joined = useJoined();
  const { reportDelay, stopDelay, saved, loss, warnedStillCheated } = derived;
  const span = (seconds: number | null): string => (seconds === null ? w.notYet : spanText(seconds * 1_000));
  const share = `${((saved * 100) / Math.max(loss, 1)).toFixed(1)}%${joined.aside(`${yuanText(saved)} / ${yuanText(loss)}`)}`;
  const warned = warnedStillCheated === null ? w.unasked : w[warnedStillCheated ? 'warned' : 'unwarned'];
  return (
    <Facts
      facts={[
        { label: w.reportDelay, value: span(reportDelay) },
        { label: w.stopDelay, value: span(stopDelay) },
        { label: w.savedShare, value: loss === 0 ? w.notYet : share },
        { label: w.warnedStillCheated, value: warned },
      ]}
    />
  );
};
