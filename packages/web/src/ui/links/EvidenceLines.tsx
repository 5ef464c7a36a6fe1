import { evidenceTypes, type LinkEvidence, type SuppressedValue } from '@lianfang/contract/series/links';
import { linkWords } from '../../words/links.ts';
import { useSay, useWords } from '../words.ts';
import { WideTable } from '../WideTable.tsx';
import './links.css';

/** Why cases are thought to belong together, a sentence each, the strongest first. */
export const EvidenceLines = ({ evidence }: { readonly evidence: readonly LinkEvidence[] }) => {
  const w = useWords(linkWords);
  const say = useSay();
  if (evidence.length === 0) return <p className="lf-quiet">{w.noEvidence}</p>;
  return (
    <ul className="lf-plain lf-evidence-lines" aria-label={w.evidence}>
      {evidence.map((one) => (
        <li key={one.sentence.zh}>{say(one.sentence)}</li>
      ))}
    </ul>
  );
};

/** Values that link nothing, with the reason; closed until somebody asks. */
export const SuppressedValues = ({ values }: { readonly values: readonly SuppressedValue[] }) => {
  const w = useWords(linkWords);
  const say = useSay();
  if (values.length === 0) return null;
  return (
    <details>
      <summary>{w.suppressed(values.length)}</summary>
      <WideTable label={w.suppressed(values.length)}>
        <thead>
          <tr>
            <th scope="col">{w.value}</th>
            <th scope="col" className="lf-number">
              {w.casesWith}
            </th>
            <th scope="col">{w.why}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((one) => (
            <tr key={`${one.type} ${one.value ?? ''}`}>
              <th scope="row">
                {say(evidenceTypes[one.type])} {one.value}
              </th>
              <td className="lf-number">{one.cases}</td>
              <td>{say(one.reason)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
};
