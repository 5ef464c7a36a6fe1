import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import type { ReportRecord } from '@lianfang/contract/reports/reports';
import { Alert, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ApiRefusal } from '../../api/refusal.ts';
import { useCommand } from '../../api/use-command.ts';
import { paths, to } from '../../paths.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DirtyGuard } from '../../ui/DirtyGuard.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { reportWords } from '../../words/reports.ts';
import { FigureFields } from './FigureFields.tsx';
import { figuresOf, type ReportFields, fieldsOf } from './report-fields.ts';
import { ReportEvidence } from './ReportEvidence.tsx';
import { useJoined } from '../../ui/joined-text.ts';

const missingOf = (refusal: ApiRefusal): readonly string[] | null => {
  const missing = refusal.detail['missing'];
  return Array.isArray(missing) ? missing : null;
};

const useReportCommands = (report: ReportRecord, onSaved: () => void) => {
  const w = useWords(reportWords);
  const joined = useJoined();
  const navigate = useNavigate();
  const [fault, setFault] = useState<string | null>(null);
  const onRefused = (refusal: ApiRefusal): boolean => {
    const missing = missingOf(refusal);
    setFault(missing === null ? refusal.message : w.missing(joined.list(missing)));
    return true;
  };
  const save = useCommand(reportEndpoints.saveReport, { onRefused, onDone: onSaved });
  const submit = useCommand(reportEndpoints.submitReport, {
    done: w.handedIn,
    onRefused,
    onDone: () => void navigate(to(paths.report, { reportId: report.id })),
  });
  return { fault, save, submit };
};

const Texts = () => {
  const w = useWords(reportWords);
  return (
    <>
      <Form.Item name="progress" label={w.progress} extra={w.progressHint}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 20 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="problems" label={w.problems}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="nextSteps" label={w.nextSteps}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={20_000} />
      </Form.Item>
    </>
  );
};

/** The form of a report: text, figures and evidence; saved as a draft, handed in when it is whole. */
export const ReportForm = ({ report }: { readonly report: ReportRecord }) => {
  const w = useWords(reportWords);
  const [form] = Form.useForm<ReportFields>();
  const [dirty, setDirty] = useState(false);
  const { fault, save, submit } = useReportCommands(report, () => setDirty(false));
  const params = { reportId: report.id };
  const store = () => {
    const fields = form.getFieldsValue(true) as ReportFields;
    const { progress, problems, nextSteps } = fields;
    return save.runAndWait({
      params,
      body: { progress, problems, nextSteps, figures: figuresOf(fields, report.indicators), version: report.version },
    });
  };
  const handIn = async () => {
    const saved = dirty ? await store() : report;
    return saved === null ? null : submit.runAndWait({ params, body: { version: saved.version } });
  };
  const returned =
    report.state === 'returned' ? report.history.find((event) => event.move === 'returnReport') : undefined;
  return (
    <div className="lf-stack">
      {returned ? <Alert type="warning" showIcon title={w.returnedBecause(returned.reason)} /> : null}
      <Fault>{fault}</Fault>
      <Form
        form={form}
        layout="vertical"
        initialValues={fieldsOf(report)}
        onValuesChange={() => setDirty(true)}
        onFinish={() => void store()}
      >
        <Texts />
        <FigureFields indicators={report.indicators} />
      </Form>
      <Section title={w.evidence}>
        <ReportEvidence report={report} />
      </Section>
      <div className="lf-row">
        <ConfirmButton
          main
          label={w.submit}
          text={w.submitText}
          ability={report.abilities['report.submit']}
          onConfirm={handIn}
        />
        <ActionButton label={w.save} running={save.running} onAct={() => void store()} />
        {dirty ? <span className="lf-quiet">{w.unsaved}</span> : null}
      </div>
      <DirtyGuard when={dirty && !save.running && !submit.running} />
    </div>
  );
};
