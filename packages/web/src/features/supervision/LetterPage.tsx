import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { rungCodes } from '@lianfang/contract/supervision/rungs';
import { supervisionLifecycle, type SupervisionRecord } from '@lianfang/contract/supervision/supervision';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { Facts } from '../../ui/Facts.tsx';
import { History } from '../../ui/History.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { ProseSection } from '../../ui/Prose.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { lastDayOf } from '../../ui/DueMark.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { supervisionWords } from '../../words/supervision.ts';
import { BasisLinks } from './BasisLinks.tsx';
import { AnswerDue, CaseState } from './CaseState.tsx';
import { LetterActions } from './LetterActions.tsx';
import { LetterReplies } from './LetterReplies.tsx';
import './supervision.css';

interface OfLetter {
  readonly letter: SupervisionRecord;
}

const Neighbour = ({ link }: { readonly link: SupervisionRecord['next'] }) => {
  const say = useSay();
  if (link === null) return null;
  return (
    <Link to={to(paths.supervisionLetter, { supervisionId: link.id })}>
      {say(rungCodes[link.rung])} {link.number ?? link.title}
    </Link>
  );
};

const Terms = ({ letter }: OfLetter) => {
  const w = useWords(supervisionWords);
  return (
    <Facts
      facts={[
        { label: w.draftedBy, value: letter.draftedByName },
        { label: w.issuedBy, value: letter.issuedByName },
        { label: w.issued, value: letter.issuedAt === null ? null : <Moment at={letter.issuedAt} /> },
        { label: w.replyDue, value: letter.replyDueAt === null ? null : lastDayOf(letter.replyDueAt) },
        { label: w.rectifyDue, value: letter.rectifyDueAt === null ? null : lastDayOf(letter.rectifyDueAt) },
        { label: w.organ, value: letter.organ },
        { label: w.previous, value: letter.previous && <Neighbour link={letter.previous} /> },
        { label: w.next, value: letter.next && <Neighbour link={letter.next} /> },
      ]}
    />
  );
};

const Side = ({ letter }: OfLetter) => {
  const w = useWords(supervisionWords);
  return (
    <>
      <Terms letter={letter} />
      <Section title={w.basis}>
        {letter.basis.length === 0 ? <p className="lf-quiet">{w.noBasis}</p> : <BasisLinks records={letter.basis} />}
      </Section>
      <History events={letter.history} from={[supervisionLifecycle.moves, supervisionEndpoints]} />
    </>
  );
};

/** A case of supervision: the letter, its terms, what it rests on, what the unit answered, and each step with its reason. */
export const LetterPage = () => {
  const w = useWords(supervisionWords);
  const say = useSay();
  const { supervisionId = '' } = useParams();
  const asked = useEndpoint(supervisionEndpoints.readSupervision, { params: { supervisionId } });
  return (
    <Reply of={asked} rows={12}>
      {(letter) => (
        <PageFrame
          title={letter.title}
          above={<Link to={paths.supervisionCases}>{w.cases}</Link>}
          facts={
            <>
              <CaseState state={letter.state} />
              <span>{say(rungCodes[letter.rung])}</span>
              <span>{letter.number ?? w.noNumber}</span>
              <span>{letter.unitName}</span>
              <AnswerDue of={letter} />
            </>
          }
          actions={<LetterActions letter={letter} />}
        >
          <TwoColumns side={<Side letter={letter} />}>
            <ProseSection title={w.text} text={letter.text} />
            <ProseSection title={w.demands} text={letter.demands} />
            {letter.outcome === null ? null : <ProseSection title={w.outcome} text={letter.outcome} />}
            <LetterReplies letter={letter} />
          </TwoColumns>
        </PageFrame>
      )}
    </Reply>
  );
};
