import type { AppealRecord } from '@lianfang/contract/appeals/appeals';
import type { BankAppealRecord } from '@lianfang/contract/appeals/bank-appeals';
import type { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import { Link } from 'react-router';
import { paths, to } from '../../paths.ts';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { OrderMark } from '../../ui/OrderMark.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { appealWords } from '../../words/appeals.ts';
import { watchLifecycle } from '@lianfang/contract/watch-list/watch-entries';

interface OfAppeal {
  readonly appeal: AppealRecord;
}

/** Every restriction that the appeal is about, each in one sentence. */
export const Measures = ({ appeal }: OfAppeal) => {
  const w = useWords(appealWords);
  const say = useSay();
  const isEmpty = appeal.orders.length + appeal.entries.length === 0;
  return (
    <Section title={w.measures}>
      {isEmpty ? <p className="lf-quiet">{appeal.state === 'received' ? w.notExamined : w.noMeasures}</p> : null}
      <ul className="lf-plain lf-stack">
        {appeal.orders.map((order) => (
          <li key={order.id}>
            <Link to={to(paths.order, { orderId: order.id })}>{order.number ?? w.account}</Link>{' '}
            <OrderMark state={order.state} />
            <p className="lf-text">{say(order.sentence)}</p>
          </li>
        ))}
        {appeal.entries.map((entry) => (
          <li key={entry.id}>
            <Link to={to(paths.watchEntry, { entryId: entry.id })}>{entry.number}</Link>{' '}
            <StateMark tone={entry.state === 'in-force' ? 'good' : 'quiet'}>
              {say(watchLifecycle.states[entry.state])}
            </StateMark>
            <p className="lf-text">{say(entry.sentence)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const addressOf = ({ kind, id }: AppealRecord['liftings'][number]): string =>
  kind === 'order' ? to(paths.order, { orderId: id }) : to(paths.watchEntry, { entryId: id });

/** What an upheld appeal lifted, with when each receiver did it. */
export const Liftings = ({ appeal }: OfAppeal) => {
  const w = useWords(appealWords);
  if (appeal.state !== 'upheld') return null;
  return (
    <Section title={w.liftings}>
      <WideTable label={w.liftings}>
        <thead>
          <tr>
            <th scope="col">{w.number}</th>
            <th scope="col">{w.receiver}</th>
            <th scope="col">{w.sentAt}</th>
            <th scope="col">{w.doneAt}</th>
          </tr>
        </thead>
        <tbody>
          {appeal.liftings.map((one) => (
            <tr key={`${one.id} ${one.receiverName}`}>
              <td>
                <Link to={addressOf(one)}>{one.number}</Link>
              </td>
              <td>{one.receiverName}</td>
              <td>
                <Moment at={one.sentAt} />
              </td>
              <td>
                {one.doneAt === null ? (
                  <StateMark tone="soon">{w.waiting}</StateMark>
                ) : (
                  <Moment at={one.doneAt} as="second" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {appeal.withdrawnOrders > 0 ? <p className="lf-quiet">{w.withdrawn(appeal.withdrawnOrders)}</p> : null}
    </Section>
  );
};

interface SaidProps {
  /** A bank is not told where the person lives. */
  readonly appeal: Pick<AppealRecord, 'id' | 'files'> & Pick<BankAppealRecord, 'text'>;
  readonly address?: string | null;
  readonly fetching: typeof appealEndpoints.fetchAppealFile | typeof appealEndpoints.fetchBankAppealFile;
}

/** What the person wrote, as long as it is kept. */
export const Said = ({ appeal, address = null, fetching }: SaidProps) => {
  const w = useWords(appealWords);
  const { text } = appeal;
  return (
    <Section title={w.said}>
      <p className="lf-quiet">{text === null ? w.erased : w.sealed}</p>
      {text === null ? null : (
        <>
          <Facts
            facts={[
              { label: w.about, value: text.about },
              { label: w.paperNumber, value: text.paperNumber },
              { label: w.name, value: text.name },
              { label: w.phone, value: text.phone },
              { label: w.address, value: address },
            ]}
          />
          <Prose text={text.statement} />
        </>
      )}
      <div className="lf-row lf-screen-only">
        {appeal.files.map((file) => (
          <DownloadButton
            key={file.id}
            endpoint={fetching}
            sent={{ params: { appealId: appeal.id, appealFileId: file.id } }}
            label={file.fileName}
          />
        ))}
      </div>
    </Section>
  );
};
