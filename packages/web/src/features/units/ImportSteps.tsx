import type { ImportStep } from '@lianfang/contract/units/imports';
import { useWords } from '../../ui/words.ts';
import { unitImportWords } from '../../words/unit-import.ts';
import '../../ui/facts.css';

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
