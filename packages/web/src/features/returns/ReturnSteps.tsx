import { returnEndpoints } from '@lianfang/contract/returns/endpoints';
import { returnLifecycle } from '@lianfang/contract/returns/return-lifecycle';
import {
  ReturnPaper,
  returnPapers,
  type ReturnObjection,
  type ReturnRecord,
  type ReturnRound,
} from '@lianfang/contract/returns/returns';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { DayText, Moment } from '../../ui/Moment.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { returnStepWords, returnWords } from '../../words/returns.ts';
import { ReturnShares } from './ReturnMoney.tsx';
import { AnswerObjectionDialog, ObjectionDialog } from './StepDialogs.tsx';
import { useJoined } from '../../ui/joined-text.ts';

interface OfRound {
  readonly record: ReturnRecord;
  readonly round: ReturnRound;
}

const { moves } = returnLifecycle;
const { addReturnObjection, answerReturnObjection, downloadReturnPaper } = returnEndpoints;

const ObjectionLine = ({ record, objection }: Pick<OfRound, 'record'> & { readonly objection: ReturnObjection }) => {
  const w = useWords(returnStepWords);
  const joined = useJoined();
  const tone = objection.outcome === null ? 'soon' : objection.outcome === 'upheld' ? 'wrong' : 'good';
  return (
    <li className="lf-return-claim">
      <div className="lf-facts">
        <DayText day={objection.receivedOn} />
        <span>{objection.person}</span>
        <StateMark tone={tone}>{objection.outcome === null ? w.unanswered : w[objection.outcome]}</StateMark>
      </div>
      <Prose text={objection.text} />
      {objection.answer === null ? null : <p>{joined.label(w.answer, objection.answer)}</p>}
      {objection.outcome === null ? (
        <div className="lf-row">
          <DialogAct record={record} moves={moves} small endpoint={answerReturnObjection}>
            {(close) => <AnswerObjectionDialog record={record} objection={objection} onClose={close} />}
          </DialogAct>
        </div>
      ) : null}
    </li>
  );
};

/** The public notice of the round and the objections to it. */
export const ReturnNoticeSection = ({ record, round }: OfRound) => {
  const w = useWords(returnStepWords);
  const { notice, objections } = round;
  if (notice === null) return null;
  return (
    <>
      <Section title={w.notice}>
        <Facts
          facts={[
            { label: w.place, value: notice.place },
            { label: w.publishedOn, value: <DayText day={notice.publishedOn} /> },
            { label: w.ends, value: <Moment at={notice.end} /> },
            { label: w.basis, value: notice.basis },
          ]}
        />
        <Prose text={notice.text} />
      </Section>
      <Section
        title={w.objections}
        actions={
          <DialogAct record={record} moves={moves} small endpoint={addReturnObjection}>
            {(close) => <ObjectionDialog record={record} onClose={close} />}
          </DialogAct>
        }
      >
        {objections.length === 0 ? <p className="lf-quiet">{w.noObjection}</p> : null}
        <ul className="lf-plain lf-lines">
          {objections.map((one) => (
            <ObjectionLine key={one.id} record={record} objection={one} />
          ))}
        </ul>
      </Section>
    </>
  );
};

/** Whether a paper of the round is there yet; the form of each victim stands at its application. */
const isThere = (paper: ReturnPaper, { movements }: ReturnRecord, { notice, report }: ReturnRound): boolean => {
  if (paper === 'flows') return movements.length > 0;
  return paper === 'notice' ? notice !== null : report !== null;
};

/** The papers of the return to download. */
export const ReturnPapers = ({ record, round }: OfRound) => {
  const w = useWords(returnStepWords);
  const say = useSay();
  const papers = ReturnPaper.options.filter((paper) => paper !== 'application');
  return (
    <Section title={w.papers}>
      <div className="lf-row lf-screen-only">
        {papers.map((paper) => (
          <DownloadButton
            key={paper}
            endpoint={downloadReturnPaper}
            sent={{ params: { returnId: record.id }, query: { paper } }}
            label={say(returnPapers[paper])}
            ability={isThere(paper, record, round) ? undefined : { allowed: false, reason: w.notYet }}
          />
        ))}
      </div>
    </Section>
  );
};

/** The rounds before the one that runs, as they were. */
export const EarlierRounds = ({ record }: Pick<OfRound, 'record'>) => {
  const w = useWords(returnStepWords);
  const r = useWords(returnWords);
  const earlier = record.rounds.slice(1);
  if (earlier.length === 0) return null;
  return (
    <Section title={w.earlier}>
      {earlier.map((round) => (
        <div key={round.number}>
          <h3>{r.round(round.number)}</h3>
          <Facts
            facts={[
              { label: w.decision, value: round.decision },
              { label: w.decidedOn, value: round.decidedOn === null ? null : <DayText day={round.decidedOn} /> },
              { label: w.endedReason, value: round.endedReason },
            ]}
          />
          <ReturnShares record={record} round={round} />
        </div>
      ))}
    </Section>
  );
};
