import { fraudTypes } from '@lianfang/contract/cases/fraud-types';
import type { LinkedCase } from '@lianfang/contract/series/links';
import { Moment } from '../../../ui/Moment.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { CaseNumber } from '../../../ui/links/LinkedCaseText.tsx';
import { WideTable } from '../../../ui/WideTable.tsx';
import { useSay, useWords } from '../../../ui/words.ts';
import { Yuan } from '../../../ui/Yuan.tsx';
import { caseWords } from '../../../words/cases.ts';
import { linkWords } from '../../../words/links.ts';
import { seriesWords } from '../../../words/series.ts';
import { Growth } from '../Growth.tsx';
import type { ViewProps } from './view-props.ts';

const Row = ({ of }: { readonly of: LinkedCase }) => {
  const c = useWords(caseWords);
  const l = useWords(linkWords);
  const say = useSay();
  const unseen = <span className="lf-quiet">{l.unseen}</span>;
  return (
    <tr>
      <th scope="row" className="lf-nowrap">
        <CaseNumber of={of} />
      </th>
      <td>{of.isReadable ? (of.type === null ? c.noType : say(fraudTypes[of.type])) : unseen}</td>
      <td>{of.placeName}</td>
      <td>
        <Moment at={of.happenedAt} />
      </td>
      <td>
        <Moment at={of.receivedAt} />
      </td>
      <td className="lf-number">
        <Yuan fen={of.loss} />
      </td>
      <td>{of.unitName}</td>
    </tr>
  );
};

/** The cases of a series, by the moment at which they happened, and those that may still belong to it. */
export const CasesView = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  const c = useWords(caseWords);
  if (series.cases.length === 0) return <EmptyState title={w.noCases} />;
  return (
    <>
      <WideTable label={w.cases}>
        <thead>
          <tr>
            <th scope="col">{w.number}</th>
            <th scope="col">{w.type}</th>
            <th scope="col">{w.place}</th>
            <th scope="col">{w.happenedAt}</th>
            <th scope="col">{w.receivedAt}</th>
            <th scope="col" className="lf-number">
              {w.loss}
            </th>
            <th scope="col">{c.unit}</th>
          </tr>
        </thead>
        <tbody>
          {series.cases.map((one) => (
            <Row key={one.id} of={one} />
          ))}
        </tbody>
      </WideTable>
      <Growth series={series} />
    </>
  );
};
