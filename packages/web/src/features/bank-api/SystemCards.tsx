import type { BankSystem } from '@lianfang/contract/bank-api/bank-events';
import { useState } from 'react';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { useMay } from '../../ui/me.ts';
import { useWords } from '../../ui/words.ts';
import { bankApiWords } from '../../words/bank-api.ts';
import { RegisterDialog, WebhookDialog } from './KeyDialogs.tsx';
import { useJoined } from '../../ui/joined-text.ts';

const Webhook = ({ system }: { readonly system: BankSystem }) => {
  const w = useWords(bankApiWords);
  const joined = useJoined();
  const { webhook } = system;
  if (webhook === null) return w.noWebhook;
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      {webhook.url} {webhook.isOn ? '' : joined.aside(w.off)}
    </span>
  );
};

/** A bank: where it is told of orders, and what may be done about it. */
const SystemCard = ({ system }: { readonly system: BankSystem }) => {
  const w = useWords(bankApiWords);
  const [open, setOpen] = useState<'register' | 'webhook' | null>(null);
  const close = (): void => setOpen(null);
  const may = useMay();
  const { registerBankKey, setBankWebhook } = system.abilities;
  const actions = may('bank-key.register') ? (
    <>
      <ActionButton label={w.register} ability={registerBankKey} onAct={() => setOpen('register')} />
      <ActionButton label={w.setWebhook} ability={setBankWebhook} onAct={() => setOpen('webhook')} />
    </>
  ) : undefined;
  return (
    <Section title={system.unitName} actions={actions}>
      <Facts
        facts={[
          { label: w.webhook, value: <Webhook system={system} /> },
          { label: w.notDelivered, value: String(system.notDelivered) },
        ]}
      />
      {open === 'register' ? <RegisterDialog system={system} onClose={close} /> : null}
      {open === 'webhook' ? <WebhookDialog system={system} onClose={close} /> : null}
    </Section>
  );
};

/** Every bank that the person sees. */
export const SystemCards = ({ systems }: { readonly systems: readonly BankSystem[] }) => {
  const w = useWords(bankApiWords);
  return systems.length === 0 ? (
    <EmptyState title={w.noSystem} hint={w.noSystemNext} />
  ) : (
    systems.map((system) => <SystemCard key={system.unitId} system={system} />)
  );
};
