import { mapFields, type MapField } from '@lianfang/engine/funds/import/column-map';
import { ColumnChoices } from '../../ui/ColumnChoices.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { columnWords, statementWords } from '../../words/statements.ts';
import type { ColumnChoice } from './column-map.ts';

export interface StatementColumnsProps {
  readonly columns: readonly string[];
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
}

/** What each column of a file of movements holds. */
export const StatementColumns = ({ columns, choice, onChange }: StatementColumnsProps) => {
  const w = useWords(statementWords);
  const say = useSay();
  return (
    <ColumnChoices<MapField>
      title={w.columns}
      hint={w.columnsHint}
      columns={columns}
      choice={choice}
      options={(['', ...mapFields] as const).map((value) => ({ value, label: say(columnWords[value]) }))}
      labelOf={w.columnOf}
      onChange={onChange}
    />
  );
};
