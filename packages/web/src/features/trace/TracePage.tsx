import { CaseId } from '@lianfang/contract/ids';
import { traceEndpoints } from '@lianfang/contract/traces/endpoints';
import { type CaseTrace, traceRules } from '@lianfang/contract/traces/traces';
import { Drawer } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { NotFoundPage } from '../../ui/NotFoundPage.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { useAddressId } from '../../ui/use-address-id.ts';
import { usePhone } from '../../ui/use-media.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { traceFilterWords, traceWords } from '../../words/trace.ts';
import { AccountPanel } from './AccountPanel.tsx';
import { RulesDialog } from './RulesDialog.tsx';
import { StopPlan } from './StopPlan.tsx';
import { TraceFilters } from './TraceFilters.tsx';
import { TraceGraph } from './TraceGraph.tsx';
import { TraceLegend } from './TraceLegend.tsx';
import { rulesFrom, withRules } from './trace-rules.ts';
import { TraceSums } from './TraceSums.tsx';
import { TraceTree } from './TraceTree.tsx';
import { type TraceGraphState, useTraceGraph } from './use-trace-graph.ts';
import { ViewChoice, useView } from './ViewChoice.tsx';
import './trace.css';

const Acts = ({ trace }: { readonly trace: CaseTrace }) => {
  const w = useWords(traceWords);
  const f = useWords(traceFilterWords);
  const [address, setAddress] = useSearchParams();
  const rules = rulesFrom(address);
  const [view] = useView();
  return (
    <>
      <DialogButton label={f.rules}>
        {(close) => (
          <RulesDialog
            rules={rules}
            onApply={(next) => setAddress(withRules(address, next), { replace: true })}
            onClose={close}
          />
        )}
      </DialogButton>
      <DownloadButton
        endpoint={traceEndpoints.exportCaseTrace}
        sent={{ params: { caseId: trace.caseId }, query: rules }}
        label={w.export}
      />
      {view === 'tree' ? <PrintButton /> : null}
    </>
  );
};

const TraceFacts = ({ trace }: { readonly trace: CaseTrace }) => {
  const w = useWords(traceWords);
  const say = useSay();
  return (
    <>
      <span>
        {w.asOf} <Moment at={trace.asOf} as="second" />
      </span>
      <span>{w.restsOn(trace.restsOn.length)}</span>
      <span>{say(traceRules[trace.rules.rule])}</span>
      {trace.contradictions === 0 ? null : (
        <span className="lf-mark-soon">{w.contradictions(trace.contradictions)}</span>
      )}
    </>
  );
};

const CutNotice = ({ cut }: Pick<CaseTrace, 'cut'>) => {
  const w = useWords(traceWords);
  return cut.accounts + cut.transfers === 0 ? null : (
    <output className="lf-trace-cut">{w.cut(cut.accounts, cut.transfers)}</output>
  );
};

const NoReply = ({ trace }: { readonly trace: CaseTrace }) => {
  const w = useWords(traceWords);
  if (trace.restsOn.length > 0) return null;
  const action = <LinkButton to={to(paths.case, { caseId: trace.caseId })} label={w.toCase} />;
  return <EmptyState title={w.noReply} hint={w.noReplyNext} action={action} />;
};

/** Beside the picture; over it on a phone. */
const Side = ({ trace, state }: { readonly trace: CaseTrace; readonly state: TraceGraphState }) => {
  const isPhone = usePhone();
  const { selected, setSelected } = state;
  const panel = <AccountPanel trace={trace} state={state} />;
  return (
    <div className="lf-stack">
      {isPhone ? (
        <Drawer open={selected !== null} placement="bottom" size="80%" onClose={() => setSelected(null)}>
          {panel}
        </Drawer>
      ) : (
        panel
      )}
      <StopPlan trace={trace} onShow={setSelected} />
    </div>
  );
};

const TraceBody = ({ trace }: { readonly trace: CaseTrace }) => {
  const state = useTraceGraph(trace);
  const [view] = useView();
  return (
    <>
      <TraceSums trace={trace} money={state.money} />
      <TraceLegend trace={trace} bankPlaces={state.bankPlaces} />
      <CutNotice cut={trace.cut} />
      <NoReply trace={trace} />
      <div className="lf-row lf-screen-only">
        <ViewChoice />
      </div>
      <TraceFilters state={state} />
      <div className="lf-trace-columns">
        <div className="lf-stack">
          {view === 'graph' ? <TraceGraph trace={trace} state={state} /> : <TraceTree state={state} />}
        </div>
        <Side trace={trace} state={state} />
      </div>
    </>
  );
};

/** Where the money of a case is: sums, graph and tree, the chosen account, and whom to stop next. Follows the case while it is open. */
export const TracePage = () => {
  const w = useWords(traceWords);
  const caseId = useAddressId('caseId', CaseId);
  const [address] = useSearchParams();
  const asked = useEndpoint(
    traceEndpoints.readCaseTrace,
    { params: { caseId: caseId ?? '' }, query: rulesFrom(address) },
    { enabled: caseId !== null, keepPrevious: true },
  );
  if (caseId === null) return <NotFoundPage />;
  return (
    <Reply of={asked} rows={12} doing={w.tracing}>
      {(trace) => (
        <PageFrame
          title={w.ofCase(trace.caseNumber)}
          above={<Link to={to(paths.case, { caseId })}>{w.case(trace.caseNumber)}</Link>}
          facts={<TraceFacts trace={trace} />}
          actions={<Acts trace={trace} />}
        >
          <TraceBody trace={trace} />
        </PageFrame>
      )}
    </Reply>
  );
};
