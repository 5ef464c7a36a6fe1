import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { Enrolled } from '@lianfang/contract/identity/second-factors';
import { TotpCode } from '@lianfang/contract/identity/second-factors';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Fault } from '../../ui/Fault.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useWords } from '../../ui/words.ts';
import { enrolWords } from '../../words/identity.ts';
import { QrCode } from './QrCode.tsx';

/** Sets up an authenticator: shows the code to scan, and takes the first six digits as proof that it was scanned. */
export const TotpEnrolment = ({ onEnrolled }: { readonly onEnrolled: (enrolled: Enrolled) => void }) => {
  const w = useWords(enrolWords);
  const rule = useRules();
  const [fault, setFault] = useState<string | null>(null);
  const [offer, setOffer] = useState<{ address: string; secret: string } | null>(null);
  const tell = (refusal: Error): boolean => {
    setFault(refusal.message);
    return true;
  };
  const { run: ask } = useCommand(identityEndpoints.offerTotp, { touches: [], onDone: setOffer, onRefused: tell });
  const enrol = useCommand(identityEndpoints.enrolTotp, { onDone: onEnrolled, onRefused: tell, touches: [] });
  useEffect(() => ask({}), [ask]);
  if (!offer) return fault === null ? <Loading rows={4} /> : <Fault>{fault}</Fault>;
  return (
    <div className="lf-stack">
      <p>{w.scan}</p>
      <QrCode text={offer.address} label={w.qr} />
      <p>
        {w.orType} <span className="lf-secret">{offer.secret}</span>
      </p>
      <Fault>{fault}</Fault>
      <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={(body) => enrol.run({ body })}>
        <Form.Item name="code" label={w.code} rules={rule(TotpCode)} validateTrigger="onSubmit">
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={enrol.running}>
          {w.enable}
        </Button>
      </Form>
    </div>
  );
};
