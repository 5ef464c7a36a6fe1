import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { deliveryChanges, watchLifecycle, type WatchRecord } from '@lianfang/contract/watch-list/watch-entries';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { Facts } from '../../ui/Facts.tsx';
import { History } from '../../ui/History.tsx';
import { DayText, Moment, UntilText } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { ProseSection } from '../../ui/Prose.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { watchWords } from '../../words/watch-list.ts';
import { WatchActions } from './WatchActions.tsx';
import { SubjectText, TakenMark, WatchMark } from './WatchMark.tsx';

interface OfEntry {
  readonly entry: WatchRecord;
}

const Deliveries = ({ entry }: OfEntry) => {
  const w = useWords(watchWords);
  const say = useSay();
  return (
    <Section title={w.deliveries}>
      {entry.deliveryList.length === 0 ? (
        <p className="lf-quiet">{w.noDelivery}</p>
      ) : (
        <WideTable label={w.deliveries}>
          <thead>
            <tr>
              <th scope="col">{w.receiver}</th>
              <th scope="col">{w.change}</th>
              <th scope="col">{w.sentAt}</th>
              <th scope="col">{w.dueAt}</th>
              <th scope="col">{w.takenAt}</th>
              <th scope="col">{w.standing}</th>
            </tr>
          </thead>
          <tbody>
            {entry.deliveryList.map((one) => (
              <tr key={one.id}>
                <td>{one.receiverName}</td>
                <td>{say(deliveryChanges[one.change])}</td>
                <td>
                  <Moment at={one.sentAt} />
                </td>
                <td>
                  <UntilText at={one.dueAt} />
                </td>
                <td>
                  <Moment at={one.takenAt} as="second" /> {one.takenByName}
                </td>
                <td>
                  <TakenMark takenAt={one.takenAt} isLate={one.isLate} />
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </Section>
  );
};

const Side = ({ entry }: OfEntry) => {
  const w = useWords(watchWords);
  const { caseId, orderId } = entry;
  return (
    <>
      <Facts
        facts={[
          {
            label: w.case,
            value: caseId === null ? null : <Link to={to(paths.case, { caseId })}>{entry.caseNumber}</Link>,
          },
          {
            label: w.order,
            value: orderId === null ? null : <Link to={to(paths.order, { orderId })}>{w.open}</Link>,
          },
          { label: w.paper, value: entry.paper },
          { label: w.proposedBy, value: entry.proposedByName },
          { label: w.approvedBy, value: entry.approvedByName },
          { label: w.issuer, value: entry.issuer },
          { label: w.decision, value: entry.decision },
          { label: w.until, value: <DayText day={entry.validUntil} /> },
          { label: w.ended, value: entry.endedReason },
        ]}
      />
      <History events={entry.history} from={[watchLifecycle.moves, watchEndpoints]} />
    </>
  );
};

/** An entry: why it is there, until when, who has taken it, and how it ends. */
export const WatchEntryPage = () => {
  const w = useWords(watchWords);
  const say = useSay();
  const { entryId = '' } = useParams();
  const asked = useEndpoint(watchEndpoints.readWatchEntry, { params: { entryId } });
  return (
    <Reply of={asked} rows={12}>
      {(entry) => (
        <PageFrame
          title={entry.number}
          above={<Link to={paths.watchList}>{w.title}</Link>}
          facts={
            <>
              <WatchMark state={entry.state} />
              <SubjectText subject={entry.subject} />
            </>
          }
          actions={<WatchActions entry={entry} />}
        >
          <TwoColumns side={<Side entry={entry} />}>
            <ProseSection title={w.sentence} text={say(entry.explanation)} />
            <Deliveries entry={entry} />
            <ProseSection title={w.reason} text={entry.reason} />
            <ProseSection title={w.appeal} text={entry.appeal} />
          </TwoColumns>
        </PageFrame>
      )}
    </Reply>
  );
};
