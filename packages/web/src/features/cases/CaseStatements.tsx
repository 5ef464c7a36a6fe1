import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { type Contradiction, contradictionKinds } from '@lianfang/contract/statements/statements';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { AccountNumberText } from '../../ui/AccountText.tsx';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatementList } from '../../ui/StatementList.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { statementWords } from '../../words/statements.ts';
import { EnterStatementDialog } from './EnterStatementDialog.tsx';

const ContradictionRow = ({ one }: { readonly one: Contradiction }) => {
  const w = useWords(statementWords);
  const say = useSay();
  return (
    <tr>
      <th scope="row">{say(contradictionKinds[one.kind])}</th>
      <td>
        <AccountNumberText number={one.account} />
      </td>
      <td>{one.counterparty === null ? null : <AccountNumberText number={one.counterparty} />}</td>
      <td>{one.reference}</td>
      <td className="lf-nowrap">
        <Moment at={one.at} as="second" />
      </td>
      <td className="lf-number">{one.told === null ? w.notTold : <Yuan fen={one.told} />}</td>
      <td className="lf-number">
        {one.against === null ? w.notTold : <Yuan fen={one.against} />}
        {one.againstAt === null || one.againstAt === one.at ? null : <Moment at={one.againstAt} as="second" />}
      </td>
    </tr>
  );
};

const Contradictions = ({ rows, count }: { readonly rows: readonly Contradiction[]; readonly count: number }) => {
  const w = useWords(statementWords);
  if (rows.length === 0) return null;
  return (
    <div className="lf-stack">
      <h3>{w.contradictions}</h3>
      <StateMark tone="wrong">{w.contradictionsHint}</StateMark>
      {count > rows.length ? <p className="lf-quiet">{w.shownOf(rows.length, count)}</p> : null}
      <WideTable label={w.contradictions}>
        <thead>
          <tr>
            {(['kind', 'account', 'counterparty', 'reference', 'at', 'told', 'against'] as const).map((name) => (
              <th key={name} scope="col">
                {w[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <ContradictionRow key={one.id} one={one} />
          ))}
        </tbody>
      </WideTable>
    </div>
  );
};

const Paper = ({ found }: { readonly found: CaseRecord }) => {
  const w = useWords(statementWords);
  const may = useMay();
  const query = { caseId: found.id, state: 'executed' as const, limit: 200 };
  const orders = useEndpoint(orderEndpoints.listOrders, { query }, { enabled: may('statement.enter') });
  const answered = (orders.data?.rows ?? []).filter(({ kind }) => kind !== 'release' && kind !== 'return');
  if (!may('statement.enter')) return null;
  const ability = { allowed: answered.length > 0, reason: answered.length > 0 ? null : w.noOrder };
  return (
    <DialogButton label={w.paper} small ability={ability}>
      {(close) => <EnterStatementDialog orders={answered} onClose={close} />}
    </DialogButton>
  );
};

/** What banks told of the accounts of a case, and where it contradicts itself. */
export const CaseStatements = ({ found }: { readonly found: CaseRecord }) => {
  const w = useWords(statementWords);
  const asked = useEndpoint(statementEndpoints.listCaseStatements, { params: { caseId: found.id } });
  return (
    <Section title={w.title} actions={<Paper found={found} />}>
      <Reply of={asked} rows={2}>
        {({ statements, contradictions, contradictionCount }) => (
          <>
            <StatementList statements={statements} />
            <Contradictions rows={contradictions} count={contradictionCount} />
          </>
        )}
      </Reply>
    </Section>
  );
};
