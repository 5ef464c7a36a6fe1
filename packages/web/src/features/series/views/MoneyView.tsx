import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { SeriesAccount } from '@lianfang/contract/series/series';
import { useEndpoint } from '../../../api/use-endpoint.ts';
import { AccountNumberText } from '../../../ui/AccountText.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Reply } from '../../../ui/Reply.tsx';
import { StateMark } from '../../../ui/StateMark.tsx';
import { WideTable } from '../../../ui/WideTable.tsx';
import { useWords } from '../../../ui/words.ts';
import { Yuan } from '../../../ui/Yuan.tsx';
import { seriesWords } from '../../../words/series.ts';
import { CaseOf, type Cases, casesOf } from './CaseOf.tsx';
import type { ViewProps } from './view-props.ts';

interface RowProps {
  readonly account: SeriesAccount;
  readonly cases: Cases;
}

const Parts = ({ account, cases }: RowProps) => {
  const w = useWords(seriesWords);
  return (
    <ul className="lf-plain">
      {account.cases.map((part) => (
        <li key={`${part.caseId} ${part.source}`} className="lf-facts">
          <CaseOf id={part.caseId} cases={cases} />
          <Yuan fen={part.amount} />
          <span>{w.payments(part.payments)}</span>
          <span className="lf-quiet">{w[part.source]}</span>
        </li>
      ))}
    </ul>
  );
};

const Row = ({ account, cases }: RowProps) => {
  const w = useWords(seriesWords);
  return (
    <tr>
      <th scope="row">
        <AccountNumberText number={account.account} />{' '}
        {account.caseCount > 1 ? <StateMark tone="soon">{w.commonMark(account.caseCount)}</StateMark> : null}
      </th>
      <td>{account.bankName}</td>
      <td className="lf-number">
        <Yuan fen={account.amount} />
      </td>
      <td className="lf-wide-cell">
        <Parts account={account} cases={cases} />
      </td>
    </tr>
  );
};

/** The accounts that money of all cases came to; those of several cases first. */
export const MoneyView = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  const asked = useEndpoint(seriesEndpoints.readSeriesMoney, { params: { seriesId: series.id } });
  const cases = casesOf(series);
  return (
    <Reply of={asked} rows={6}>
      {({ accounts, accountCount, commonCount, casesLeftOut }) => (
        <div className="lf-stack">
          {casesLeftOut === 0 ? null : <p className="lf-quiet">{w.leftOut(casesLeftOut)}</p>}
          {accounts.length === 0 ? (
            <EmptyState title={w.noMoney} hint={w.noMoneyNext} />
          ) : (
            <>
              <p>{w.commonCount(commonCount, accountCount)}</p>
              <WideTable label={w.money}>
                <thead>
                  <tr>
                    <th scope="col">{w.account}</th>
                    <th scope="col">{w.bank}</th>
                    <th scope="col" className="lf-number">
                      {w.amount}
                    </th>
                    <th scope="col">{w.cases}</th>
                  </tr>
                </thead>
                <tbody>
                  {accounts.map((account) => (
                    <Row key={account.account} account={account} cases={cases} />
                  ))}
                </tbody>
              </WideTable>
            </>
          )}
        </div>
      )}
    </Reply>
  );
};
