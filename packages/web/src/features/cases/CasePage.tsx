import { caseChannels, caseLifecycle, type CaseRecord } from '@lianfang/contract/cases/cases';
import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { fraudTools, fraudTypes } from '@lianfang/contract/cases/fraud-types';
import { identifierTypes } from '@lianfang/contract/cases/identifiers';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths } from '../../paths.ts';
import { GoldenClock } from '../../ui/ClockMark.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { History } from '../../ui/History.tsx';
import { useJoined } from '../../ui/joined-text.ts';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { ProseSection } from '../../ui/Prose.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { Sums } from '../../ui/Sums.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { caseWords } from '../../words/cases.ts';
import { CaseActions } from './CaseActions.tsx';
import { CaseDerivedFacts } from './CaseDerivedFacts.tsx';
import { CaseLinks } from './CaseLinks.tsx';
import { CaseMark } from './CaseMark.tsx';
import { CaseOrders } from './CaseOrders.tsx';
import { CaseStatements } from './CaseStatements.tsx';
import { CaseReturns } from './CaseReturns.tsx';
import { CaseReceipt } from './CaseReceipt.tsx';
import { CaseTransfers } from './CaseTransfers.tsx';
import { CaseVictim } from './CaseVictim.tsx';

interface OfCase {
  readonly found: CaseRecord;
}

const useContactFacts = ({ firstContact }: CaseRecord): readonly Fact[] => {
  const w = useWords(caseWords);
  if (firstContact === null) return [];
  const { channel, platform, number, at } = firstContact;
  const said = [channel, platform, number].filter((part) => part !== null).join(' · ');
  return [
    { label: w.contact, value: said },
    { label: w.contactAt, value: at === null ? null : <Moment at={at} /> },
  ];
};

const CaseFacts = ({ found }: OfCase) => {
  const w = useWords(caseWords);
  const say = useSay();
  const joined = useJoined();
  const contact = useContactFacts(found);
  return (
    <Facts
      facts={[
        { label: w.alarmNumber, value: found.alarmNumber },
        { label: w.channel, value: say(caseChannels[found.channel]) },
        { label: w.receivedAt, value: <Moment at={found.receivedAt} /> },
        { label: w.officer, value: found.officerName },
        { label: w.secondOfficer, value: found.secondOfficerName },
        { label: w.placeName, value: found.placeName },
        { label: w.place, value: found.place === null ? null : w[found.place] },
        { label: w.tools, value: joined.list(found.tools.map((tool) => say(fraudTools[tool]))) },
        { label: w.tags, value: joined.list(found.tags) },
        ...contact,
        { label: w.leakSource, value: found.leakSource },
      ]}
    />
  );
};

/** What the case names of the other side, by which cases are linked. */
const Identifiers = ({ found: { identifiers } }: OfCase) => {
  const w = useWords(caseWords);
  const say = useSay();
  if (identifiers.length === 0) return <p className="lf-quiet">{w.noIdentifier}</p>;
  return (
    <ul className="lf-plain lf-lines">
      {identifiers.map(({ type, value, written }) => (
        <li key={`${type} ${value}`}>
          <span className="lf-quiet">{say(identifierTypes[type])}</span> {written}
        </li>
      ))}
    </ul>
  );
};

const Side = ({ found }: OfCase) => {
  const w = useWords(caseWords);
  return (
    <>
      <Section title={w.facts}>
        <CaseFacts found={found} />
      </Section>
      <Section title={w.identifiers}>
        <Identifiers found={found} />
      </Section>
      <CaseVictim found={found} />
      <CaseReceipt found={found} />
      <History events={found.history} from={[caseLifecycle.moves, caseEndpoints]} />
    </>
  );
};

/** A case: its money, its orders under their clocks, who was cheated and what happened. */
export const CasePage = () => {
  const w = useWords(caseWords);
  const say = useSay();
  const { caseId = '' } = useParams();
  const asked = useEndpoint(caseEndpoints.readCase, { params: { caseId } });
  return (
    <Reply of={asked} rows={12}>
      {(found) => (
        <PageFrame
          title={`${w.one} ${found.number}`}
          above={<Link to={paths.cases}>{w.title}</Link>}
          facts={
            <>
              <CaseMark state={found.state} />
              <span>{found.type ? say(fraudTypes[found.type]) : w.noType}</span>
              <span>{found.unitName}</span>
              <GoldenClock since={found.firstTransferAt} />
              <GoldenClock since={found.receivedAt} of="sinceReport" />
            </>
          }
          actions={<CaseActions found={found} />}
        >
          <Sums
            sums={(['loss', 'stopped', 'frozen', 'returned'] as const).map((key) => ({
              label: w[key],
              fen: found[key],
            }))}
          />
          <CaseDerivedFacts derived={found.derived} />
          <TwoColumns side={<Side found={found} />}>
            <CaseOrders found={found} />
            <CaseReturns found={found} />
            <CaseLinks found={found} />
            <CaseTransfers found={found} />
            <CaseStatements found={found} />
            <ProseSection title={w.narrative} text={found.narrative} />
          </TwoColumns>
        </PageFrame>
      )}
    </Reply>
  );
};
