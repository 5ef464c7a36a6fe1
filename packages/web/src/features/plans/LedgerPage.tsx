import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { LedgerMeasure, PlanLedger } from '@lianfang/contract/plans/ledger';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { useCycleText } from '../../ui/cycle-text.ts';
import { useWords } from '../../ui/words.ts';
import { planWords, reviewWords } from '../../words/plans.ts';
import { MeasureIndicators } from './MeasureIndicators.tsx';
import '../../ui/facts.css';

const namesOf = (measure: LedgerMeasure, part: 'lead' | 'responsible' | 'supporting'): string =>
  measure.mentions
    .filter((mention) => mention.part === part && mention.standing !== 'ignored')
    .map((mention) => mention.settledName ?? mention.name)
    .join('、');

const MeasureRow = ({ measure }: { readonly measure: LedgerMeasure }) => {
  const w = useWords(reviewWords);
  const cycleText = useCycleText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <th scope="row">{measure.path}</th>
        <td>{measure.text}</td>
        <td>{namesOf(measure, 'lead')}</td>
        <td>
          {[namesOf(measure, 'responsible'), namesOf(measure, 'supporting')].filter((names) => names !== '').join('；')}
        </td>
        <td>{measure.deadlineText ?? (measure.cycle ? cycleText(measure.cycle) : '')}</td>
        <td className="lf-screen-only">
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {w.indicators}
          </Button>{' '}
          <Link to={to(paths.tasks, {}, { measureId: measure.id })}>{w.tasks}</Link>
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

const Table = ({ ledger }: { readonly ledger: PlanLedger }) => {
  const w = useWords(reviewWords);
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

const Ledger = ({ versionId }: { readonly versionId: string }) => {
  const asked = useEndpoint(planEndpoints.readPlanVersion, { params: { planVersionId: versionId } });
  return (
    <Reply of={asked} rows={16}>
      {(ledger) => <Table ledger={ledger} />}
    </Reply>
  );
};

/** The measures ledger of a confirmed plan, as a table to look things up in and to print. */
export const LedgerPage = () => {
  const w = useWords(reviewWords);
  const plans = useWords(planWords);
  const [query, setQuery] = useSearchParams();
  const asked = useEndpoint(planEndpoints.listPlans, { query: { limit: 50 } });
  const confirmed = (asked.data?.rows ?? []).flatMap((plan) => (plan.current === null ? [] : [plan.current]));
  const chosen = query.get('version') ?? confirmed[0]?.id;
  return (
    <PageFrame title={plans.ledger} actions={<PrintButton />}>
      <Reply of={asked}>
        {() =>
          chosen === undefined ? (
            <EmptyState title={w.noPlan} action={<Link to={paths.plans}>{plans.title}</Link>} />
          ) : (
            <>
              <Select
                className="lf-screen-only"
                aria-label={w.choosePlan}
                value={chosen}
                options={confirmed.map((version) => ({ value: version.id, label: version.title }))}
                onChange={(version) => setQuery({ version }, { replace: true })}
                popupMatchSelectWidth={false}
              />
              <Ledger versionId={chosen} />
            </>
          )
        }
      </Reply>
    </PageFrame>
  );
};
