import { exportEndpoints } from '@lianfang/contract/documents/export-endpoints';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { PlanVersionRow } from '@lianfang/contract/plans/plans';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useMay } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { useWords } from '../../ui/words.ts';
import { planWords, reviewWords } from '../../words/plans.ts';
import { LedgerTable } from './LedgerTable.tsx';
import '../../ui/facts.css';

const Ledger = ({ versionId }: { readonly versionId: string }) => {
  const asked = useEndpoint(planEndpoints.readPlanVersion, { params: { planVersionId: versionId } });
  return (
    <Reply of={asked} rows={16}>
      {(ledger) => <LedgerTable ledger={ledger} />}
    </Reply>
  );
};

const Actions = ({ version }: { readonly version: PlanVersionRow | undefined }) => {
  const w = useWords(planWords);
  const { exportLedger } = exportEndpoints;
  const may = useMay()(exportLedger.action);
  const sent = (format: 'xlsx' | 'docx') =>
    version && { params: { planId: version.planId }, query: { format, planVersionId: version.id } };
  const [workbook, document] = [sent('xlsx'), sent('docx')];
  return (
    <>
      {may && workbook ? <DownloadButton endpoint={exportLedger} sent={workbook} label={w.exportWorkbook} /> : null}
      {may && document ? <DownloadButton endpoint={exportLedger} sent={document} label={w.exportDocument} /> : null}
      <PrintButton />
    </>
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
  const version = confirmed.find((one) => one.id === chosen);
  return (
    <PageFrame title={plans.ledger} actions={<Actions version={version} />}>
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
