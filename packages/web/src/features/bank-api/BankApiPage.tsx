import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import { type BankKey, bankKeyLifecycle, BankKeyState, keyAlgorithms } from '@lianfang/contract/bank-api/bank-keys';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Moment } from '../../ui/Moment.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useJoined } from '../../ui/joined-text.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { bankApiWords } from '../../words/bank-api.ts';
import { BankApiFrame } from './BankApiFrame.tsx';
import { ConfirmDialog, RevokeDialog } from './KeyDialogs.tsx';
import { SystemCards } from './SystemCards.tsx';

const tones: Readonly<Record<BankKeyState, Tone>> = {
  waiting: 'waiting',
  active: 'good',
  expired: 'quiet',
  revoked: 'wrong',
};

const KeyActs = ({ bankKey }: { readonly bankKey: BankKey }) => {
  const w = useWords(bankApiWords);
  const [open, setOpen] = useState<'confirm' | 'revoke' | null>(null);
  const close = (): void => setOpen(null);
  const { confirmBankKey, revokeBankKey } = bankKey.abilities;
  return (
    <span className="lf-row">
      {bankKey.state === 'waiting' ? (
        <ActionButton small label={w.confirm} ability={confirmBankKey} onAct={() => setOpen('confirm')} />
      ) : null}
      {revokeBankKey?.allowed ? (
        <ActionButton small danger label={w.revoke} ability={revokeBankKey} onAct={() => setOpen('revoke')} />
      ) : null}
      {open === 'confirm' ? <ConfirmDialog bankKey={bankKey} onClose={close} /> : null}
      {open === 'revoke' ? <RevokeDialog bankKey={bankKey} onClose={close} /> : null}
    </span>
  );
};

const Term = ({ bankKey: { validUntil, lastUsedAt } }: { readonly bankKey: BankKey }) => {
  const w = useWords(bankApiWords);
  return (
    <>
      <Moment at={validUntil} />
      {lastUsedAt === null ? null : (
        <div className="lf-quiet">
          {w.lastUsed} <Moment at={lastUsedAt} />
        </div>
      )}
    </>
  );
};

const Code = ({ text }: { readonly text: string }) => <code style={{ overflowWrap: 'anywhere' }}>{text}</code>;

const Fingerprint = ({ text }: { readonly text: string }) => <Code text={text.match(/.{8}/g)?.join(' ') ?? text} />;

const useColumns = (): readonly RecordColumn<BankKey>[] => {
  const w = useWords(bankApiWords);
  const say = useSay();
  return [
    { key: 'name', title: w.name, width: 140, render: (one) => one.name, phone: 'heading', wraps: true },
    { key: 'unit', title: w.unit, width: 120, render: (one) => one.unitName, wraps: true },
    {
      key: 'state',
      title: w.state,
      width: 110,
      render: (one) => <StateMark tone={tones[one.state]}>{say(bankKeyLifecycle.states[one.state])}</StateMark>,
    },
    {
      key: 'algorithm',
      title: w.algorithm,
      width: 80,
      render: (one) => say(keyAlgorithms[one.algorithm]),
      wraps: true,
    },
    { key: 'id', title: w.keyId, width: 190, render: (one) => <Code text={one.id} />, wraps: true },
    {
      key: 'fingerprint',
      title: w.fingerprint,
      width: 240,
      render: (one) => <Fingerprint text={one.fingerprint} />,
      wraps: true,
    },
    { key: 'until', title: w.validUntil, width: 140, render: (one) => <Term bankKey={one} />, wraps: true },
    { key: 'acts', title: w.acts, width: 130, render: (one) => <KeyActs bankKey={one} />, wraps: true },
  ];
};

/** Systems of banks: their keys, and where they are told of orders. */
export const BankApiPage = () => {
  const w = useWords(bankApiWords);
  const joined = useJoined();
  const say = useSay();
  const asked = useEndpoint(bankApiEndpoints.listBankSystems, {});
  const view = useListView(bankApiEndpoints.listBankKeys);
  const columns = useColumns();
  const states = BankKeyState.options.map((value) => ({ value, label: say(bankKeyLifecycle.states[value]) }));
  return (
    <BankApiFrame>
      <Reply of={asked} rows={4}>
        {({ systems, keyDirectory }) => (
          <>
            <p className="lf-quiet">{w.about}</p>
            <p>
              {joined.label(w.directory, '')} <Code text={keyDirectory} />
            </p>
            <SystemCards systems={systems} />
          </>
        )}
      </Reply>
      <RecordTable
        label={w.keys}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        empty={{ title: w.noKey, hint: w.noKeyNext }}
        filters={<FilterSelect view={view} name="state" label={w.state} choices={states} />}
      />
    </BankApiFrame>
  );
};
