import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import { planVersionLifecycle } from '@lianfang/contract/plans/plans';
import { useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { TextWithSpans } from '../../ui/TextWithSpans.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { planWords, reviewWords } from '../../words/plans.ts';
import { LedgerList } from './LedgerList.tsx';
import { ledgerSpans, measureOfSpan } from './plan-spans.ts';
import { PlanActions } from './PlanActions.tsx';
import { UnsettledNames } from './UnsettledNames.tsx';
import './plans.css';

interface OfLedger {
  readonly ledger: PlanLedger;
}

const Facts = ({ ledger }: OfLedger) => {
  const w = useWords(planWords);
  const say = useSay();
  const { counts } = ledger;
  return (
    <>
      <span>{say(planVersionLifecycle.states[ledger.state])}</span>
      {ledger.documentNumber === null ? null : <span>{ledger.documentNumber}</span>}
      <span>{w.measures(counts.measures)}</span>
      {counts.unresolved > 0 ? <StateMark tone="wrong">{w.unresolved(counts.unresolved)}</StateMark> : null}
      {counts.withoutLead > 0 ? <StateMark tone="soon">{w.withoutLead(counts.withoutLead)}</StateMark> : null}
      {counts.doubts > 0 ? <StateMark tone="quiet">{w.doubts(counts.doubts)}</StateMark> : null}
      {ledger.fileName === null ? null : <span>{w.importedFrom(ledger.fileName)}</span>}
    </>
  );
};

const Text = ({
  ledger,
  current,
  onLook,
}: OfLedger & { readonly current: string | null; readonly onLook: (id: string) => void }) => {
  const w = useWords(planWords);
  const review = useWords(reviewWords);
  const asked = useEndpoint(
    planEndpoints.readPlanText,
    { params: { planVersionId: ledger.id } },
    { staleTime: Infinity },
  );
  const spans = useMemo(() => ledgerSpans(ledger.measures, review), [ledger.measures, review]);
  return (
    <Reply of={asked} rows={20}>
      {({ text }) => <TextWithSpans text={text} spans={spans} label={w.text} current={current} onLook={onLook} />}
    </Reply>
  );
};

const Sides = ({ ledger }: OfLedger) => {
  const w = useWords(planWords);
  const [current, setCurrent] = useState<string | null>(null);
  const measureId = current === null ? null : measureOfSpan(current);
  return (
    <div className="lf-review">
      <section aria-label={w.text} className="lf-review-text">
        <Text ledger={ledger} current={current} onLook={setCurrent} />
      </section>
      <section aria-label={w.ledger} className="lf-review-ledger">
        {ledger.state === 'draft' ? <UnsettledNames ledger={ledger} onLook={setCurrent} /> : null}
        <LedgerList ledger={ledger} current={measureId} onLook={(id) => setCurrent(`${id} text`)} />
      </section>
    </div>
  );
};

const Version = ({ versionId }: { readonly versionId: string }) => {
  const w = useWords(planWords);
  const asked = useEndpoint(
    planEndpoints.readPlanVersion,
    { params: { planVersionId: versionId } },
    { keepPrevious: true },
  );
  return (
    <Reply of={asked} rows={16}>
      {(ledger) => (
        <PageFrame
          title={ledger.title}
          above={<Link to={to(paths.plan, { planId: ledger.planId })}>{w.title}</Link>}
          facts={<Facts ledger={ledger} />}
          actions={<PlanActions ledger={ledger} />}
        >
          <Sides ledger={ledger} />
        </PageFrame>
      )}
    </Reply>
  );
};

/** The text of a plan and what was read from it, side by side: settle names, mend measures, submit, confirm. */
export const PlanReviewPage = () => {
  const w = useWords(planWords);
  const { planId = '' } = useParams();
  const [query] = useSearchParams();
  const asked = useEndpoint(planEndpoints.readPlan, { params: { planId } });
  return (
    <Reply of={asked} rows={16}>
      {(plan) => {
        const versionId = query.get('version') ?? plan.draft?.id ?? plan.current?.id ?? plan.versions[0]?.id;
        return versionId === undefined ? <EmptyState title={w.none} /> : <Version versionId={versionId} />;
      }}
    </Reply>
  );
};
