import { Select } from 'antd';

export interface ColumnChoicesProps<Field extends string> {
  readonly title: string;
  readonly hint: string;
  /** Names of the columns as the file has them. */
  readonly columns: readonly string[];
  /** What each column holds, by its place; '' for one that is not read. */
  readonly choice: readonly (Field | '')[];
  readonly options: readonly { readonly value: Field | ''; readonly label: string }[];
  readonly labelOf: (name: string) => string;
  readonly onChange: (choice: readonly (Field | '')[]) => void;
}

/** What each column of a file holds, to be put right by a person. */
export const ColumnChoices = <Field extends string>(props: ColumnChoicesProps<Field>) => {
  const { title, hint, columns, choice, options, labelOf, onChange } = props;
  return (
    <div>
      <h3>{title}</h3>
      <p className="lf-quiet">{hint}</p>
      <div className="lf-form-grid">
        {columns.map((name, place) => {
          const label = labelOf(name === '' ? `#${place + 1}` : name);
          return (
            <div key={`${place} ${name}`} className="lf-stack">
              <span>{label}</span>
              <Select<Field | ''>
                aria-label={label}
                value={choice[place] ?? ''}
                options={[...options]}
                onChange={(field) => onChange(choice.map((one, at) => (at === place ? field : one)))}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
};
