import { mapFields } from '@lianfang/engine/funds/import/column-map';
import { Select } from 'antd';
import { useSay, useWords } from '../../ui/words.ts';
import { columnWords, statementWords } from '../../words/statements.ts';
import type { ColumnChoice } from './column-map.ts';

export interface ColumnChoicesProps {
  readonly columns: readonly string[];
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
}

/** What each column of a file holds, to be put right by a person. */
export const ColumnChoices = ({ columns, choice, onChange }: ColumnChoicesProps) => {
  const w = useWords(statementWords);
  const say = useSay();
  const options = (['', ...mapFields] as const).map((value) => ({ value, label: say(columnWords[value]) }));
  return (
    <div>
      <h3>{w.columns}</h3>
      <p className="lf-quiet">{w.columnsHint}</p>
      <div className="lf-form-grid">
        {columns.map((name, place) => (
          <div key={`${place} ${name}`} className="lf-stack">
            <span>{w.columnOf(name === '' ? `#${place + 1}` : name)}</span>
            <Select
              aria-label={w.columnOf(name === '' ? `#${place + 1}` : name)}
              value={choice[place] ?? ''}
              options={options}
              onChange={(field) => onChange(choice.map((one, at) => (at === place ? field : one)))}
            />
          </div>
        ))}
      </div>
    </div>
  );
};
