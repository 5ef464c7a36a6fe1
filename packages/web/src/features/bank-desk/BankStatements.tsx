import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import type { OrderRecord } from '@lianfang/contract/orders/orders';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatementList } from '../../ui/StatementList.tsx';
import { useWords } from '../../ui/words.ts';
import { statementWords } from '../../words/statements.ts';
import { StatementFileDialog } from './StatementFileDialog.tsx';
import { StatementRowsDialog } from './StatementRowsDialog.tsx';

const asks: readonly OrderRecord['kind'][] = ['inquiry', 'stop', 'renew-stop', 'freeze', 'renew-freeze'];
const answered: readonly OrderRecord['state'][] = ['executed', 'queued', 'ended'];

/** What the bank told of the account's movements, and the ways to tell more, once it has answered. */
export const BankStatements = ({ order }: { readonly order: OrderRecord }) => {
  const w = useWords(statementWords);
  const isOpen = asks.includes(order.kind) && answered.includes(order.state);
  const asked = useEndpoint(
    statementEndpoints.listOrderStatements,
    { params: { orderId: order.id } },
    { enabled: isOpen },
  );
  if (!isOpen) return null;
  return (
    <Section
      title={w.title}
      actions={
        <>
          <DialogButton label={w.upload} main small>
            {(close) => <StatementFileDialog order={order} onClose={close} />}
          </DialogButton>
          <DialogButton label={w.write} small>
            {(close) => <StatementRowsDialog order={order} onClose={close} />}
          </DialogButton>
        </>
      }
    >
      <Reply of={asked} rows={2}>
        {({ statements }) => <StatementList statements={statements} />}
      </Reply>
    </Section>
  );
};
