import { bankApiEndpoints } from '@lianfang/contract/bank-api/endpoints';
import type { BankSystem } from '@lianfang/contract/bank-api/bank-events';
import type { BankKey } from '@lianfang/contract/bank-api/bank-keys';
import { Line } from '@lianfang/contract/values';
import { Form, Input, Switch } from 'antd';
import { endOfDay } from '../../ui/end-of-day.ts';
import { DayField } from '../../ui/DayField.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useWords } from '../../ui/words.ts';
import { bankApiWords } from '../../words/bank-api.ts';

interface OfSystem {
  readonly system: BankSystem;
  readonly onClose: () => void;
}

interface OfKey {
  readonly bankKey: BankKey;
  readonly onClose: () => void;
}

/** Registers the public half of a key. */
export const RegisterDialog = ({ system, onClose }: OfSystem) => {
  const w = useWords(bankApiWords);
  const rule = useRules();
  return (
    <FormDialog<typeof bankApiEndpoints.registerBankKey, { name: string; publicKey: string; until: string }>
      endpoint={bankApiEndpoints.registerBankKey}
      title={w.register}
      act={w.register}
      sent={({ name, publicKey, until }) => ({
        params: { unitId: system.unitId },
        body: { name, publicKey, validUntil: endOfDay(until) },
      })}
      done={w.registered}
      onClose={onClose}
    >
      <Form.Item name="name" label={w.name} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="publicKey" label={w.publicKey} rules={rule(Line.max(2000))}>
        <Input.TextArea
          autoSize={{ minRows: 4, maxRows: 8 }}
          placeholder="-----BEGIN PUBLIC KEY-----"
          spellCheck={false}
        />
      </Form.Item>
      <Form.Item name="until" label={w.validUntil} rules={rule(Line)}>
        <DayField />
      </Form.Item>
    </FormDialog>
  );
};

/** Says where events go. */
export const WebhookDialog = ({ system, onClose }: OfSystem) => {
  const w = useWords(bankApiWords);
  const rule = useRules();
  return (
    <FormDialog<typeof bankApiEndpoints.setBankWebhook, { url: string; isOn: boolean }>
      endpoint={bankApiEndpoints.setBankWebhook}
      title={w.setWebhook}
      act={w.setWebhook}
      initial={{ url: system.webhook?.url ?? '', isOn: system.webhook?.isOn ?? true }}
      sent={({ url, isOn }) => ({
        params: { unitId: system.unitId },
        body: { url, isOn, version: system.webhook?.version ?? 0 },
      })}
      done={w.webhookSet}
      onClose={onClose}
    >
      <Form.Item name="url" label={w.webhook} rules={rule(Line)}>
        <Input type="url" inputMode="url" placeholder="https://" maxLength={500} />
      </Form.Item>
      <Form.Item name="isOn" label={w.on} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  );
};

/** The second person compares the fingerprint with the bank. */
export const ConfirmDialog = ({ bankKey, onClose }: OfKey) => {
  const w = useWords(bankApiWords);
  const rule = useRules();
  return (
    <FormDialog<typeof bankApiEndpoints.confirmBankKey, { fingerprint: string }>
      endpoint={bankApiEndpoints.confirmBankKey}
      title={w.confirmTitle}
      act={w.confirm}
      sent={({ fingerprint }) => ({
        params: { bankKeyId: bankKey.id },
        body: { fingerprint: fingerprint.replaceAll(/\s/g, '').toLowerCase() },
      })}
      done={w.confirmed}
      onClose={onClose}
    >
      <p className="lf-quiet">{w.confirmHint}</p>
      <Form.Item name="fingerprint" label={w.fingerprint} rules={rule(Line)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} spellCheck={false} />
      </Form.Item>
    </FormDialog>
  );
};

/** Ends a key at once, with the reason. */
export const RevokeDialog = ({ bankKey, onClose }: OfKey) => {
  const w = useWords(bankApiWords);
  const rule = useRules();
  return (
    <FormDialog<typeof bankApiEndpoints.revokeBankKey, { reason: string }>
      endpoint={bankApiEndpoints.revokeBankKey}
      title={w.revokeTitle}
      act={w.revoke}
      danger
      sent={({ reason }) => ({ params: { bankKeyId: bankKey.id }, body: { reason } })}
      done={w.revoked}
      onClose={onClose}
    >
      <Form.Item name="reason" label={w.reason} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};
