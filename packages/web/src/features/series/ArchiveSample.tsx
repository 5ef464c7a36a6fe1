import { ArchiveField, archiveFields, type ArchivePreview } from '@lianfang/contract/series/archives';
import { StateMark } from '../../ui/StateMark.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useJoined } from '../../ui/joined-text.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { archiveWords } from '../../words/archives.ts';

interface OfPreview {
  readonly preview: ArchivePreview;
}

/** Numbers and moments are read in one piece; a narrative has lines. */
const wholes: readonly ArchiveField[] = ['alarmNumber', 'happenedAt', 'reportedAt', 'loss'];
const classOf = (field: ArchiveField): string =>
  field === 'narrative' ? 'lf-wide-cell' : wholes.includes(field) ? 'lf-nowrap' : '';

const Rows = ({ preview: { sample, map } }: OfPreview) => {
  const w = useWords(archiveWords);
  const say = useSay();
  const fields = ArchiveField.options.filter((field) => map[field] !== undefined);
  return (
    <WideTable label={w.sample}>
      <thead>
        <tr>
          <th scope="col">{w.row}</th>
          {fields.map((field) => (
            <th key={field} scope="col">
              {say(archiveFields[field])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sample.map(({ row, cells }) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {fields.map((field) => (
              <td key={field} className={classOf(field)}>
                {cells[field]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
};

const Faults = ({ preview: { faults } }: OfPreview) => {
  const w = useWords(archiveWords);
  const say = useSay();
  const joined = useJoined();
  if (faults.length === 0) return null;
  return (
    <details>
      <summary>{w.faults}</summary>
      <ul className="lf-plain">
        {faults.map(({ row, field, value, words }) => (
          <li key={`${row} ${field ?? ''} ${value}`}>
            {joined.label(
              [
                w.rowOf(row),
                ...(field === null ? [] : [say(archiveFields[field])]),
                ...(value === '' ? [] : [w.quoted(value)]),
              ].join(' '),
              say(words),
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** How the first rows of a file are read, and what is wrong with those that are not. */
export const ArchiveSample = ({ preview }: OfPreview) => {
  const w = useWords(archiveWords);
  const say = useSay();
  const { unclear, rows, good, rejected, sample } = preview;
  return (
    <div className="lf-stack">
      {unclear === null ? null : <p role="alert">{say(unclear)}</p>}
      <StateMark tone={rejected === 0 && unclear === null ? 'good' : 'soon'}>
        {w.preview(rows, good, rejected)}
      </StateMark>
      {sample.length === 0 ? null : <Rows preview={preview} />}
      <Faults preview={preview} />
    </div>
  );
};
