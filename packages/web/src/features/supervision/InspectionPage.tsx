import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { inspectionLifecycle, type InspectionRecord } from '@lianfang/contract/supervision/problems';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { DialogAct, DialogButton } from '../../ui/DialogAct.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { History } from '../../ui/History.tsx';
import { useMay } from '../../ui/me.ts';
import { DayText } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Prose, ProseSection } from '../../ui/Prose.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { useWords } from '../../ui/words.ts';
import { inspectionWords, problemWords, supervisionWords } from '../../words/supervision.ts';
import { ProblemDue, ProblemStanding } from './CaseState.tsx';
import { AmendInspectionDialog, FindingsDialog } from './InspectionDialogs.tsx';
import { InspectionStanding } from './InspectionsPage.tsx';
import { RaiseProblemDialog } from './RaiseProblemDialog.tsx';
import { useJoined } from '../../ui/joined-text.ts';

interface OfInspection {
  readonly inspection: InspectionRecord;
}

const { moves } = inspectionLifecycle;

const Actions = ({ inspection }: OfInspection) => {
  const acting = { record: inspection, moves };
  return (
    <>
      <DialogAct {...acting} main endpoint={supervisionEndpoints.recordFindings}>
        {(close) => <FindingsDialog inspection={inspection} onClose={close} />}
      </DialogAct>
      <DialogAct {...acting} endpoint={supervisionEndpoints.amendInspection}>
        {(close) => <AmendInspectionDialog inspection={inspection} onClose={close} />}
      </DialogAct>
      <RecordAct
        {...acting}
        danger
        endpoint={supervisionEndpoints.cancelInspection}
        reason={{}}
        sent={(reason) => ({ params: { inspectionId: inspection.id }, body: { reason, version: inspection.version } })}
      />
      <PrintButton />
    </>
  );
};

const Findings = ({ inspection }: OfInspection) => {
  const w = useWords(inspectionWords);
  return (
    <Section title={w.findings}>
      {inspection.findings.length === 0 ? <p className="lf-quiet">{w.noFindings}</p> : null}
      {inspection.findings.map((finding) => (
        <div key={finding.unitId}>
          <h3>{finding.unitName}</h3>
          <Prose text={finding.text} />
        </div>
      ))}
    </Section>
  );
};

const Problems = ({ inspection }: OfInspection) => {
  const w = useWords(problemWords);
  const may = useMay();
  const raise = may('problem.raise') ? (
    <DialogButton small label={w.raise}>
      {(close) => <RaiseProblemDialog inspection={inspection} onClose={close} />}
    </DialogButton>
  ) : undefined;
  return (
    <Section title={`${w.problem} ${inspection.problemList.length}`} actions={raise}>
      <ul className="lf-plain lf-lines">
        {inspection.problemList.map((one) => (
          <li key={one.id}>
            <span className="lf-quiet">{one.number}</span>
            <Link to={to(paths.problem, { problemId: one.id })}>{one.title}</Link>
            <span className="lf-quiet">{one.unitName}</span>
            <span className="lf-lines-end">
              <ProblemDue of={one} />
              <ProblemStanding state={one.state} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Side = ({ inspection }: OfInspection) => {
  const w = useWords(inspectionWords);
  const joined = useJoined();
  return (
    <>
      <Facts
        facts={[
          { label: w.units, value: joined.list(inspection.units.map(({ name }) => name)) },
          { label: w.inspectors, value: joined.list(inspection.inspectors.map(({ name }) => name)) },
        ]}
      />
      <History events={inspection.history} from={[moves, supervisionEndpoints]} />
    </>
  );
};

/** An inspection: where, what for, what was found at each unit, and the problems raised from it. */
export const InspectionPage = () => {
  const w = useWords(inspectionWords);
  const s = useWords(supervisionWords);
  const { inspectionId = '' } = useParams();
  const asked = useEndpoint(supervisionEndpoints.readInspection, { params: { inspectionId } });
  return (
    <Reply of={asked} rows={12}>
      {(inspection) => (
        <PageFrame
          title={inspection.title}
          above={<Link to={paths.listInspections}>{s.inspections}</Link>}
          facts={
            <>
              <InspectionStanding state={inspection.state} />
              <DayText day={inspection.onDay} />
              <span>{inspection.announced ? w.isAnnounced : w.unannounced}</span>
            </>
          }
          actions={<Actions inspection={inspection} />}
        >
          <TwoColumns side={<Side inspection={inspection} />}>
            <ProseSection title={w.scope} text={inspection.scope} />
            <Findings inspection={inspection} />
            <Problems inspection={inspection} />
          </TwoColumns>
        </PageFrame>
      )}
    </Reply>
  );
};
