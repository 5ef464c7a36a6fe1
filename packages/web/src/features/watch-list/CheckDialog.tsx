import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import type { WatchCheck } from '@lianfang/contract/watch-list/watch-entries';
import { Button, Form, Input, Modal } from 'antd';
import { useCommand } from '../../api/use-command.ts';
import { Facts } from '../../ui/Facts.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { DayText } from '../../ui/Moment.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { useWords } from '../../ui/words.ts';
import { receivedWords, watchWords } from '../../words/watch-list.ts';
import { useState } from 'react';

const { checkAccount } = watchEndpoints;
const { number: NumberSchema, purpose: PurposeSchema } = checkAccount.body.shape;

const Answer = ({ found }: { readonly found: WatchCheck }) => {
  const w = useWords(watchWords);
  const r = useWords(receivedWords);
  if (found.entry === null) return <StateMark tone="quiet">{r.notListed}</StateMark>;
  const { number, basis, issuer, validUntil, appeal } = found.entry;
  return (
    <div className="lf-stack">
      <StateMark tone="wrong">{r.listed}</StateMark>
      <Facts
        facts={[
          { label: w.number, value: number },
          { label: w.basis, value: basis },
          { label: w.issuer, value: issuer },
          { label: w.until, value: <DayText day={validUntil} /> },
          { label: w.appeal, value: appeal },
        ]}
      />
    </div>
  );
};

/** Compares one number with the list: equal or not. */
export const CheckDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const r = useWords(receivedWords);
  const rule = useRules();
  useFocusReturn();
  const [found, setFound] = useState<WatchCheck | null>(null);
  const command = useCommand(checkAccount, { touches: [], onDone: setFound });
  return (
    <Modal open title={r.check} footer={null} onCancel={onClose} width={480}>
      <Form<{ number: string; purpose: string }>
        layout="vertical"
        requiredMark={false}
        className="lf-stack"
        onFinish={(form) => command.run({ body: form })}
      >
        <p className="lf-ask-text">{r.checkHint}</p>
        <Form.Item name="number" label={r.checkNumber} rules={rule(NumberSchema)}>
          <Input inputMode="numeric" autoComplete="off" maxLength={80} onChange={() => setFound(null)} />
        </Form.Item>
        <Form.Item name="purpose" label={r.purpose} initialValue="" rules={rule(PurposeSchema)}>
          <Input maxLength={300} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={command.running}>
          {r.check}
        </Button>
        <div aria-live="polite">{found === null ? null : <Answer found={found} />}</div>
      </Form>
    </Modal>
  );
};
