import type { SupervisionRecord, SupervisionReply } from '@lianfang/contract/supervision/supervision';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useWords } from '../../ui/words.ts';
import { supervisionWords } from '../../words/supervision.ts';
import { replyFiles } from './reply-files.ts';
import { WriteReply } from './WriteReply.tsx';

const HandedIn = ({ caseId, reply }: { readonly caseId: string; readonly reply: SupervisionReply }) => {
  const w = useWords(supervisionWords);
  return (
    <li className="lf-stack">
      <div className="lf-facts">
        <strong>{reply.kind === 'reply' ? w.reply : w.rectification}</strong>
        <span>{w.round(reply.round)}</span>
        <Moment at={reply.submittedAt} />
        <span>{reply.submittedByName}</span>
        {reply.inTime === null ? null : (
          <StateMark tone={reply.inTime ? 'good' : 'wrong'}>{reply.inTime ? w.inTime : w.late}</StateMark>
        )}
      </div>
      <Prose text={reply.text} />
      {reply.evidence.length === 0 ? null : <EvidenceList files={replyFiles(caseId, reply)} />}
      {reply.returnReason === null ? null : <StateMark tone="wrong">{w.returned(reply.returnReason)}</StateMark>}
    </li>
  );
};

/** What the unit answered, round by round, and the place where its people write the next answer. */
export const LetterReplies = ({ letter }: { readonly letter: SupervisionRecord }) => {
  const w = useWords(supervisionWords);
  const handedIn = letter.replies.filter((reply) => reply.submittedAt !== null);
  const writes = letter.abilities['saveSupervisionReply']?.allowed === true;
  if (letter.issuedAt === null) return null;
  return (
    <>
      <Section title={w.replies}>
        {handedIn.length === 0 ? <p className="lf-quiet">{w.noReply}</p> : null}
        <ol className="lf-plain lf-stack">
          {handedIn.map((reply) => (
            <HandedIn key={reply.id} caseId={letter.id} reply={reply} />
          ))}
        </ol>
      </Section>
      {writes ? <WriteReply letter={letter} /> : null}
    </>
  );
};
