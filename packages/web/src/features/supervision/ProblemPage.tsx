import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { problemLifecycle, type ProblemRecord, problemSources } from '@lianfang/contract/supervision/problems';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { Facts } from '../../ui/Facts.tsx';
import { History } from '../../ui/History.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Prose, ProseSection } from '../../ui/Prose.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { problemWords, supervisionWords } from '../../words/supervision.ts';
import { ProblemDue, ProblemStanding } from './CaseState.tsx';
import { ProblemActions } from './ProblemActions.tsx';
import { ProblemEvidence } from './ProblemEvidence.tsx';

interface OfProblem {
  readonly problem: ProblemRecord;
}

const pageOf = {
  inspection: 'inspection',
  report: 'report',
  task: 'task',
  meeting: 'meeting',
  supervision: 'supervisionLetter',
} as const;
const idName = {
  inspection: 'inspectionId',
  report: 'reportId',
  task: 'taskId',
  meeting: 'meetingId',
  supervision: 'supervisionId',
} as const;

const Source = ({ problem: { source, sourceLabel } }: OfProblem) => {
  const say = useSay();
  const kind = say(problemSources[source.kind]);
  if (source.id === null || source.kind === 'tip' || source.kind === 'other') return <>{sourceLabel ?? kind}</>;
  return (
    <>
      {kind}{' '}
      <Link to={to(paths[pageOf[source.kind]], { [idName[source.kind]]: source.id })}>{sourceLabel ?? kind}</Link>
    </>
  );
};

const Side = ({ problem }: OfProblem) => {
  const w = useWords(problemWords);
  return (
    <>
      <Facts
        facts={[
          { label: w.source, value: <Source problem={problem} /> },
          { label: w.due, value: problem.dueOn },
          { label: w.raisedBy, value: problem.raisedByName },
          { label: w.verifiedBy, value: problem.verifiedByName },
        ]}
      />
      <History events={problem.history} from={[problemLifecycle.moves, supervisionEndpoints]} />
    </>
  );
};

const Rectification = ({ problem }: OfProblem) => {
  const w = useWords(problemWords);
  return (
    <Section title={w.rectification}>
      {problem.rectification === null ? (
        <p className="lf-quiet">{w.notYet}</p>
      ) : (
        <>
          <Prose text={problem.rectification} />
          <p className="lf-quiet lf-facts">
            {problem.rectifiedByName} <Moment at={problem.rectifiedAt} />
          </p>
        </>
      )}
    </Section>
  );
};

/** A problem on the list: what was seen, what was put right, and who verified it. */
export const ProblemPage = () => {
  const w = useWords(problemWords);
  const s = useWords(supervisionWords);
  const { problemId = '' } = useParams();
  const asked = useEndpoint(supervisionEndpoints.readProblem, { params: { problemId } });
  return (
    <Reply of={asked} rows={12}>
      {(problem) => (
        <PageFrame
          title={problem.title}
          above={<Link to={paths.listProblems}>{s.problems}</Link>}
          facts={
            <>
              <ProblemStanding state={problem.state} />
              <span>{problem.number}</span>
              <span>{problem.unitName}</span>
              <ProblemDue of={problem} />
              {problem.rounds > 0 ? <span>{w.roundsOf(problem.rounds)}</span> : null}
            </>
          }
          actions={<ProblemActions problem={problem} />}
        >
          <TwoColumns side={<Side problem={problem} />}>
            <ProseSection title={w.text} text={problem.text} />
            <ProseSection title={w.demands} text={problem.demands} />
            <Rectification problem={problem} />
            <ProblemEvidence problem={problem} />
          </TwoColumns>
        </PageFrame>
      )}
    </Reply>
  );
};
