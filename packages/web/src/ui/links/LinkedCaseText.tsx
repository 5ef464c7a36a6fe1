import { fraudTypes } from '@lianfang/contract/cases/fraud-types';
import type { LinkedCase } from '@lianfang/contract/series/links';
import { Link } from 'react-router';
import { paths, to } from '../../paths.ts';
import { caseWords } from '../../words/cases.ts';
import { linkWords } from '../../words/links.ts';
import { Moment } from '../Moment.tsx';
import { useSay, useWords } from '../words.ts';
import { Yuan } from '../Yuan.tsx';

/** The number of a case, as a link for whoever may read it. */
export const CaseNumber = ({ of }: { readonly of: Pick<LinkedCase, 'id' | 'number' | 'isReadable'> }) =>
  of.isReadable ? <Link to={to(paths.case, { caseId: of.id })}>{of.number}</Link> : <span>{of.number}</span>;

/** A case beside others in one line: number, type, place, when, how much. */
export const LinkedCaseText = ({ of }: { readonly of: LinkedCase }) => {
  const w = useWords(linkWords);
  const c = useWords(caseWords);
  const say = useSay();
  return (
    <span className="lf-facts">
      <CaseNumber of={of} />
      <span>{of.unitName}</span>
      {of.isReadable ? (
        <>
          <span>{of.type === null ? c.noType : say(fraudTypes[of.type])}</span>
          <span>{of.placeName ?? w.placeUnknown}</span>
          <Moment at={of.happenedAt} />
          <Yuan fen={of.loss} />
        </>
      ) : (
        <span className="lf-quiet">{w.unseen}</span>
      )}
    </span>
  );
};
