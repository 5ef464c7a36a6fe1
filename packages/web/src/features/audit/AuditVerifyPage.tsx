import { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import type { TrailCheck } from '@lianfang/contract/audit/trail';
import { Day } from '@lianfang/contract/values';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { Progress } from '../../ui/Progress.tsx';
import { Section } from '../../ui/Section.tsx';
import { today } from '../../ui/shanghai.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { auditWords } from '../../words/audit.ts';
import { AuditFrame } from './AuditFrame.tsx';
import '../../ui/facts.css';

const Result = ({ check }: { readonly check: TrailCheck }) => {
  const w = useWords(auditWords);
  const say = useSay();
  const sound = check.faults.length === 0;
  return (
    <Section title={`${check.from} – ${check.to}`}>
      <p className="lf-facts" aria-live="polite">
        <StateMark tone={sound ? 'good' : 'wrong'}>
          {sound ? w.sound(check.entries, check.days) : w.faults(check.faults.length)}
        </StateMark>
        <span className="lf-quiet">{w.signedDays(check.signedDays)}</span>
      </p>
      {sound ? null : (
        <table className="lf-plain-table">
          <thead>
            <tr>
              <th scope="col">{w.day}</th>
              <th scope="col">{w.seq}</th>
              <th scope="col">{w.faults(check.faults.length)}</th>
            </tr>
          </thead>
          <tbody>
            {check.faults.map((fault) => (
              <tr key={`${fault.day} ${fault.seq ?? ''} ${fault.kind}`}>
                <td>{fault.day}</td>
                <td>{fault.seq ?? ''}</td>
                <td>{say(fault.text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {check.more ? <p>{w.more}</p> : null}
    </Section>
  );
};

/** Checks a stretch of days against the chain and the signatures. */
export const AuditVerifyPage = () => {
  const w = useWords(auditWords);
  const rule = useRules();
  const [check, setCheck] = useState<TrailCheck | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const verify = useCommand(auditEndpoints.verifyAuditTrail, {
    touches: [],
    onDone: setCheck,
    onRefused: (refusal) => {
      setFault(refusal.message);
      return true;
    },
  });
  return (
    <AuditFrame>
      <p className="lf-quiet">{w.verifyHint}</p>
      <Form<{ from: string; to: string }>
        layout="inline"
        initialValues={{ from: `${today().slice(0, 8)}01`, to: today() }}
        onFinish={(body) => {
          setFault(null);
          verify.run({ body });
        }}
      >
        <Form.Item name="from" label={w.from} rules={rule(Day)}>
          <DayField max={today()} />
        </Form.Item>
        <Form.Item name="to" label={w.to} rules={rule(Day)}>
          <DayField max={today()} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={verify.running}>
          {w.verify}
        </Button>
      </Form>
      {verify.running ? <Progress label={w.verifying} share={null} /> : null}
      <Fault>{fault}</Fault>
      {check === null ? null : <Result check={check} />}
    </AuditFrame>
  );
};
