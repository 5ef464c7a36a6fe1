import { Month } from '@lianfang/contract/scorecards/months';
import { ScoreAudience } from '@lianfang/contract/scorecards/sheets';
import { useSearchParams } from 'react-router';
import { thisMonth } from '../../ui/MonthField.tsx';

/** Which scorecard the address names: audience, month, frozen or live. */
export interface MonthView {
  readonly audience: ScoreAudience;
  readonly month: Month;
  readonly show: 'frozen' | 'live';
  set(part: 'audience' | 'month' | 'show', value: string): void;
}

/** Reads the choice of the scorecard from the URL and writes it there. */
export const useMonthView = (): MonthView => {
  const [text, setText] = useSearchParams();
  return {
    audience: ScoreAudience.catch('member-unit').parse(text.get('audience')),
    month: Month.catch(thisMonth()).parse(text.get('month')),
    show: text.get('show') === 'live' ? 'live' : 'frozen',
    set: (part, value) =>
      setText(
        (before) => {
          const after = new URLSearchParams(before);
          after.set(part, value);
          return after;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
};
