import { type ImportStep, type RowFault, unitColumns } from '@lianfang/contract/units/imports';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { unitImportWords } from '../../words/unit-import.ts';
import '../../ui/facts.css';

/** What is wrong in the workbook, by the row number that the spreadsheet shows. */
export const ImportFaults = ({ faults }: { readonly faults: readonly RowFault[] }) => {
  const w = useWords(unitImportWords);
  const say = useSay();
  return (
    <div role="alert">
      <StateMark tone="wrong">{w.faults(faults.length)}</StateMark>
      <table className="lf-plain-table">
        <thead>
          <tr>
            <th scope="col">{w.row}</th>
            <th scope="col">{w.column}</th>
            <th scope="col">{w.fault}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr key={`${fault.row} ${fault.column ?? ''} ${fault.message}`}>
              <td>{fault.row}</td>
              <td>{fault.column === null ? '' : say(unitColumns[fault.column])}</td>
              <td>{fault.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** What each row would do. */
export const ImportSteps = ({ steps }: { readonly steps: readonly ImportStep[] }) => {
  const w = useWords(unitImportWords);
  return (
    <table className="lf-plain-table">
      <thead>
        <tr>
          <th scope="col">{w.row}</th>
          <th scope="col">{w.name}</th>
          <th scope="col">{w.does}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.row}>
            <td>{step.row}</td>
            <td>{step.name}</td>
            <td>
              {w[step.does]} <span className="lf-quiet">{step.words}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
