import { ScoreAudience, scoreAudiences } from '@lianfang/contract/scorecards/sheets';
import { Radio } from 'antd';
import { MonthField } from '../../ui/MonthField.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { scorecardWords } from '../../words/scorecards.ts';
import type { MonthView } from './use-month-view.ts';

/** Whose scorecard of which month, as frozen or as counted now. */
export const MonthChoice = ({ view }: { readonly view: MonthView }) => {
  const w = useWords(scorecardWords);
  const say = useSay();
  return (
    <div className="lf-row lf-screen-only">
      <Radio.Group
        aria-label={w.audience}
        optionType="button"
        value={view.audience}
        options={ScoreAudience.options.map((value) => ({ value, label: say(scoreAudiences[value]) }))}
        onChange={(event) => view.set('audience', String(event.target.value))}
      />
      <MonthField
        aria-label={w.month}
        allowClear={false}
        value={view.month}
        onChange={(month) => (month === null ? undefined : view.set('month', month))}
      />
      <Radio.Group
        aria-label={w.show}
        optionType="button"
        value={view.show}
        options={[
          { value: 'frozen', label: w.frozenIfAny },
          { value: 'live', label: w.live },
        ]}
        onChange={(event) => view.set('show', String(event.target.value))}
      />
    </div>
  );
};
