import { accountStandings, type CaseTrace, type TraceAccount } from '@lianfang/contract/traces/traces';
import { endWords } from '@lianfang/engine/funds/words/flow-words';
import { Button } from 'antd';
import { AccountNumberText } from '../../ui/AccountText.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Section } from '../../ui/Section.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { traceAccountWords, traceGraphWords } from '../../words/trace.ts';
import { AccountNote } from './AccountNote.tsx';
import { AccountOrders } from './AccountOrders.tsx';
import { AccountTransfers } from './AccountTransfers.tsx';
import { BundlePanel } from './BundlePanel.tsx';
import { hasNumber, useNodeText } from './use-node-text.ts';
import type { TraceGraphState } from './use-trace-graph.ts';

interface OfAccount {
  readonly trace: CaseTrace;
  readonly account: TraceAccount;
}

const AccountFacts = ({ account }: Pick<OfAccount, 'account'>) => {
  const w = useWords(traceAccountWords);
  const say = useSay();
  const { layer } = useNodeText();
  const { balance } = account;
  return (
    <Facts
      facts={[
        { label: w.bank, value: account.bankName },
        { label: w.layer, value: layer(account.layer) },
        { label: w.standing, value: say(accountStandings[account.standing]) },
        { label: w.inflow, value: account.kind === 'victim' ? null : <Yuan fen={account.inflow} /> },
        { label: w.outflow, value: <Yuan fen={account.outflow} /> },
        { label: w.stoppable, value: account.kind === 'victim' ? null : <Yuan fen={account.stoppable} /> },
        {
          label: w.balance,
          value:
            balance === null ? null : (
              <>
                <Yuan fen={balance.amount} /> <Moment at={balance.at} />
              </>
            ),
        },
        {
          label: w.told,
          value: account.isAnswered ? <Moment at={account.toldUntil} as="second" /> : w.notTold,
        },
      ]}
    />
  );
};

const Ends = ({ account }: Pick<OfAccount, 'account'>) => {
  const w = useWords(traceAccountWords);
  const say = useSay();
  if (account.ended.length === 0) return null;
  return (
    <Section title={w.ends}>
      <ul className="lf-plain lf-lines">
        {account.ended.map(({ reason, amount }) => (
          <li key={reason}>
            <span className="lf-grow">{say(endWords[reason])}</span>
            <Yuan fen={amount} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Shares = ({ trace, account }: OfAccount) => {
  const w = useWords(traceAccountWords);
  if (account.shares.length === 0) return null;
  return (
    <Section title={w.shares}>
      <ul className="lf-plain lf-lines">
        {account.shares.map(({ origin, amount }) => (
          <li key={origin}>
            <span className="lf-grow">
              {w.paymentOf(origin + 1)} <Moment at={trace.origins[origin]?.at ?? null} />
            </span>
            <Yuan fen={amount} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

export interface AccountPanelProps {
  readonly trace: CaseTrace;
  readonly state: TraceGraphState;
}

/** What is known of the chosen account, what was ordered on it, and a note; of a bundle, who is in it. */
export const AccountPanel = ({ trace, state }: AccountPanelProps) => {
  const w = useWords(traceAccountWords);
  const g = useWords(traceGraphWords);
  const { name } = useNodeText();
  const { selected, setSelected, collapsed, whole } = state;
  const node =
    collapsed.graph.nodes.find(({ key }) => key === selected) ?? whole.nodes.find(({ key }) => key === selected);
  if (node === undefined) return null;
  const { account } = node;
  return (
    <section className="lf-account-panel lf-stack" aria-label={name(node)}>
      <div className="lf-section-head">
        <h2>{account !== null && account.name === null && hasNumber(account.number) ? g.noName : name(node)}</h2>
        <Button size="small" onClick={() => setSelected(null)}>
          {w.close}
        </Button>
      </div>
      {account === null ? (
        <BundlePanel node={node} state={state} />
      ) : (
        <>
          {hasNumber(account.number) ? <AccountNumberText number={account.number} /> : null}
          <AccountFacts account={account} />
          <Ends account={account} />
          <Shares trace={trace} account={account} />
          <AccountTransfers trace={trace} account={account} onSelect={setSelected} />
          {hasNumber(account.number) ? (
            <>
              <AccountOrders caseId={trace.caseId} account={account.number} />
              <AccountNote key={account.number} caseId={trace.caseId} account={account} />
            </>
          ) : null}
        </>
      )}
    </section>
  );
};
