import type { LedgerMeasure, PlanLedger } from '@lianfang/contract/plans/ledger';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths, to } from '../../paths.ts';
import { useCycleText } from '../../ui/cycle-text.ts';
import { Facts } from '../../ui/Facts.tsx';
import { usePhone } from '../../ui/use-media.ts';
import { useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';
import { MeasureIndicators } from './MeasureIndicators.tsx';
import './plans.css';

interface OfMeasure {
  readonly measure: LedgerMeasure;
}

const namesOf = (measure: LedgerMeasure, part: 'lead' | 'responsible' | 'supporting'): string =>
  measure.mentions
    .filter((mention) => mention.part === part && mention.standing !== 'ignored')
    .map((mention) => mention.settledName ?? mention.name)
    .join('、');

/** Who else works on a measure beside its lead. */
const othersOf = (measure: LedgerMeasure): string =>
  [namesOf(measure, 'responsible'), namesOf(measure, 'supporting')].filter((names) => names !== '').join('；');

const useDeadline = (): ((measure: LedgerMeasure) => string) => {
  const cycleText = useCycleText();
  return ({ deadlineText, cycle }) => deadlineText ?? (cycle ? cycleText(cycle) : '');
};

interface Opening {
  readonly open: boolean;
  readonly onOpen: () => void;
}

const MeasureActs = ({ measure, open, onOpen }: OfMeasure & Opening) => {
  const w = useWords(reviewWords);
  return (
    <>
      <Button size="small" aria-expanded={open} onClick={onOpen}>
        {w.indicators}
      </Button>{' '}
      <Link to={to(paths.tasks, {}, { measureId: measure.id })}>{w.tasks}</Link>
    </>
  );
};

const MeasureRow = ({ measure }: OfMeasure) => {
  const deadline = useDeadline();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <th scope="row" className="lf-nowrap">
          {measure.path}
        </th>
        <td>{measure.text}</td>
        <td>{namesOf(measure, 'lead')}</td>
        <td>{othersOf(measure)}</td>
        <td>{deadline(measure)}</td>
        <td className="lf-screen-only">
          <MeasureActs measure={measure} open={open} onOpen={() => setOpen(!open)} />
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={6}>
            <MeasureIndicators measureId={measure.id} />
          </td>
        </tr>
      ) : null}
    </>
  );
};

const MeasureBlock = ({ measure }: OfMeasure) => {
  const w = useWords(reviewWords);
  const deadline = useDeadline();
  const [open, setOpen] = useState(false);
  return (
    <li className="lf-measure">
      <strong>{measure.path}</strong>
      <p>{measure.text}</p>
      <Facts
        facts={[
          { label: w.lead, value: namesOf(measure, 'lead') },
          { label: w.responsible, value: othersOf(measure) },
          { label: w.deadline, value: deadline(measure) },
        ]}
      />
      <span className="lf-row">
        <MeasureActs measure={measure} open={open} onOpen={() => setOpen(!open)} />
      </span>
      {open ? <MeasureIndicators measureId={measure.id} /> : null}
    </li>
  );
};

/** The measures of a plan: a table, and on a phone one below the other. */
export const LedgerTable = ({ ledger }: { readonly ledger: PlanLedger }) => {
  const w = useWords(reviewWords);
  const phone = usePhone();
  if (phone)
    return (
      <ul className="lf-plain" aria-label={ledger.title}>
        {ledger.measures.map((measure) => (
          <MeasureBlock key={measure.id} measure={measure} />
        ))}
      </ul>
    );
  return (
    <table className="lf-plain-table">
      <caption className="lf-unseen">{ledger.title}</caption>
      <thead>
        <tr>
          {[w.path, w.measureText, w.lead, w.responsible, w.deadline].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          <th scope="col" className="lf-screen-only">
            <span className="lf-unseen">{w.more}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {ledger.measures.map((measure) => (
          <MeasureRow key={measure.id} measure={measure} />
        ))}
      </tbody>
    </table>
  );
};
