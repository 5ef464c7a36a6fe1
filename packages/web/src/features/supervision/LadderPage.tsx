import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { SupervisionRung } from '@lianfang/contract/supervision/rungs';
import type { SupervisionCandidate, SupervisionRow } from '@lianfang/contract/supervision/supervision';
import { Link } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { useMay } from '../../ui/me.ts';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { supervisionWords } from '../../words/supervision.ts';
import { CandidateLine } from './CandidateLine.tsx';
import { AnswerDue, CaseState } from './CaseState.tsx';
import { SupervisionFrame } from './SupervisionFrame.tsx';
import { useTermsText } from './use-rung-text.ts';
import './supervision.css';

const CaseLine = ({ one }: { readonly one: SupervisionRow }) => {
  const w = useWords(supervisionWords);
  return (
    <li>
      <span className="lf-case-number">{one.number ?? <span className="lf-quiet">{w.noNumber}</span>}</span>
      <Link to={to(paths.supervisionLetter, { supervisionId: one.id })}>{one.title}</Link>
      <span className="lf-quiet">{one.unitName}</span>
      <span className="lf-lines-end">
        <AnswerDue of={one} />
        <CaseState state={one.state} />
      </span>
    </li>
  );
};

interface RungProps {
  readonly rung: SupervisionRung;
  /** Null for those who may not see them. */
  readonly candidates: readonly SupervisionCandidate[] | null;
  readonly cases: readonly SupervisionRow[];
}

const Rung = ({ rung, candidates, cases }: RungProps) => {
  const w = useWords(supervisionWords);
  const say = useSay();
  const termsText = useTermsText();
  return (
    <Section title={`${rung.order} ${say(rung.words)}`}>
      <p className="lf-quiet">{termsText(rung)}</p>
      {candidates === null || candidates.length === 0 ? null : (
        <>
          <h3>{`${w.candidates} ${candidates.length}`}</h3>
          <ul className="lf-plain lf-lines">
            {candidates.map((candidate) => (
              <CandidateLine key={candidate.unitId} candidate={candidate} rung={rung} />
            ))}
          </ul>
        </>
      )}
      {cases.length === 0 ? null : (
        <>
          <h3>{`${w.openCases} ${cases.length}`}</h3>
          <ul className="lf-plain lf-lines">
            {cases.map((one) => (
              <CaseLine key={one.id} one={one} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};

const Ladder = ({ rungs }: { readonly rungs: readonly SupervisionRung[] }) => {
  const w = useWords(supervisionWords);
  const seesCandidates = useMay()('supervision-candidate.read');
  const open = useEndpoint(supervisionEndpoints.listSupervisions, { query: { open: 'true', limit: 200 } });
  const met = useEndpoint(supervisionEndpoints.listSupervisionCandidates, {}, { enabled: seesCandidates });
  if (met.error) return <ErrorState error={met.error} onRetry={() => void met.refetch()} />;
  const candidates = met.data?.candidates ?? null;
  return (
    <Reply of={open} rows={12}>
      {({ rows }) => (
        <>
          {candidates?.length === 0 ? <p className="lf-quiet">{w.noCandidate}</p> : null}
          {rows.length === 0 ? <p className="lf-quiet">{w.noOpenCase}</p> : null}
          {rungs.map((rung) => (
            <Rung
              key={rung.id}
              rung={rung}
              candidates={candidates?.filter((one) => one.rungId === rung.id) ?? null}
              cases={rows.filter((one) => one.rung === rung.code)}
            />
          ))}
        </>
      )}
    </Reply>
  );
};

/** The ladder from its highest rung down: who meets which rung and why, and what is open on it. */
export const LadderPage = () => {
  const w = useWords(supervisionWords);
  const asked = useEndpoint(supervisionEndpoints.listRungs, {});
  return (
    <SupervisionFrame>
      <p className="lf-facts lf-screen-only">
        <span className="lf-quiet">{w.taskList}</span>
        <Link to={to(paths.tasks, {}, { period: 'overdue' })}>{w.overdueTasks}</Link>
        <Link to={to(paths.tasks, {}, { period: 'returned' })}>{w.returnedTasks}</Link>
      </p>
      <Reply of={asked} rows={12}>
        {({ rungs }) => <Ladder rungs={rungs.toSorted((one, other) => other.order - one.order)} />}
      </Reply>
    </SupervisionFrame>
  );
};
