import type { CaseRecord } from '@lianfang/contract/cases/cases';
import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { useMay } from '../../ui/me.ts';
import { Contradictions } from './Contradictions.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatementList } from '../../ui/StatementList.tsx';
import { useWords } from '../../ui/words.ts';
import { statementWords } from '../../words/statements.ts';
import { EnterStatementDialog } from './EnterStatementDialog.tsx';

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
        {({ statements, contradictions, contradictionCount, contradictionsLeftOut }) => (
          <>
            <StatementList statements={statements} />
            <Contradictions rows={contradictions} count={contradictionCount} leftOut={contradictionsLeftOut} />
          </>
        )}
      </Reply>
    </Section>
  );
};
