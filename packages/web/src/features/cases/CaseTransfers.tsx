import { caseLifecycle, type CaseRecord, type CaseTransfer } from '@lianfang/contract/cases/cases';
import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { useCommand } from '../../api/use-command.ts';
import { AccountText } from '../../ui/AccountText.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Section } from '../../ui/Section.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { caseWords, transferWords } from '../../words/cases.ts';
import { AddTransfersDialog } from './CaseDialogs.tsx';

interface OfCase {
  readonly found: CaseRecord;
}

const TransferRow = ({ found, transfer }: OfCase & { readonly transfer: CaseTransfer }) => {
  const w = useWords(caseWords);
  const t = useWords(transferWords);
  const { dropCaseTransfer } = caseEndpoints;
  const drop = useCommand(dropCaseTransfer, { done: w.saved });
  const ability = found.abilities[dropCaseTransfer.id];
  return (
    <tr>
      <th scope="row" className="lf-nowrap">
        <Moment at={transfer.at} as="second" />
      </th>
      <td className="lf-number">
        <Yuan fen={transfer.amount} />
      </td>
      <td>
        <AccountText account={transfer.to} />
      </td>
      <td>{transfer.from === null ? t[transfer.method] : <AccountText account={transfer.from} />}</td>
      <td className="lf-screen-only">
        {ability?.allowed ? (
          <ConfirmButton
            small
            label={w.dropTransfer}
            onConfirm={() => drop.runAndWait({ params: { caseId: found.id, transferId: transfer.id } })}
          />
        ) : null}
      </td>
    </tr>
  );
};

/** The payments of a case. */
export const CaseTransfers = ({ found }: OfCase) => {
  const w = useWords(caseWords);
  const t = useWords(transferWords);
  return (
    <Section
      title={w.transfers}
      actions={
        <DialogAct record={found} moves={caseLifecycle.moves} endpoint={caseEndpoints.addCaseTransfers} small>
          {(close) => <AddTransfersDialog found={found} onClose={close} />}
        </DialogAct>
      }
    >
      {found.transfers.length === 0 ? (
        <p className="lf-quiet">{w.noTransfer}</p>
      ) : (
        <WideTable label={w.transfers}>
          <thead>
            <tr>
              <th scope="col">{t.at}</th>
              <th scope="col" className="lf-number">
                {t.amount}
              </th>
              <th scope="col">{t.payee}</th>
              <th scope="col">{t.paidBy}</th>
              <th scope="col" className="lf-screen-only">
                <span className="lf-unseen">{w.dropTransfer}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.transfers.map((transfer) => (
              <TransferRow key={transfer.id} found={found} transfer={transfer} />
            ))}
          </tbody>
        </WideTable>
      )}
    </Section>
  );
};
