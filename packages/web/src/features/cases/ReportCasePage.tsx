import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { paths, to } from '../../paths.ts';
import { GoldenClock } from '../../ui/ClockMark.tsx';
import { DirtyGuard } from '../../ui/DirtyGuard.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { useMe } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { caseWords, reportWords } from '../../words/cases.ts';
import { dropDraft, keepDraft, readDraft } from './draft-store.ts';
import { MissingList } from './MissingList.tsx';
import { firstPaymentAt, reportBody, type ReportForm } from './report-form.ts';
import { StoryFields } from './StoryFields.tsx';
import { TransferFields } from './TransferFields.tsx';
import { VictimFields } from './VictimFields.tsx';
import '../../ui/record.css';
import './cases.css';

const empty = (): ReportForm => ({
  transfers: [{ method: 'bank' }],
  story: { channel: '110', receivedAt: new Date().toISOString(), tools: [], tags: [] },
});

const useReport = (form: FormInstance<ReportForm>) => {
  const w = useWords(reportWords);
  const me = useMe();
  const navigate = useNavigate();
  const [fault, setFault] = useState<string | null>(null);
  const command = useCommand(caseEndpoints.reportCase, {
    done: ({ number }) => w.savedAs(number),
    onRefused: ({ message }) => {
      setFault(message);
      return true;
    },
    onDone: ({ id }) => {
      dropDraft(me.id);
      void navigate(to(paths.case, { caseId: id }));
    },
  });
  const save = (): void => {
    setFault(null);
    const written = form.getFieldsValue(true) as ReportForm;
    command.run({ body: reportBody(written, me.unit.id, new Date().toISOString()) });
  };
  return { save, fault, command };
};

/** Follows the form key by key by itself, so that the fields are not drawn anew with every key. */
const Side = ({ children }: { readonly children: ReactNode }) => {
  const form = Form.useFormInstance<ReportForm>();
  const written = (Form.useWatch([], { form, preserve: true }) as ReportForm | undefined) ?? {};
  return (
    <div className="lf-report-side">
      <div className="lf-report-now">
        <GoldenClock since={firstPaymentAt(written.transfers)} />
        {children}
      </div>
      <MissingList form={written} />
    </div>
  );
};

const Restored = ({ onDiscard }: { readonly onDiscard: () => void }) => {
  const w = useWords(reportWords);
  return (
    <output className="lf-row">
      <span className="lf-quiet">{w.restored}</span>
      <Button size="small" onClick={onDiscard}>
        {w.discard}
      </Button>
    </output>
  );
};

const Parts = ({ onTaken }: { readonly onTaken: () => void }) => {
  const w = useWords(reportWords);
  const c = useWords(caseWords);
  return (
    <div className="lf-stack">
      <Section title={w.money}>
        <TransferFields onTaken={onTaken} />
      </Section>
      <Section title={w.victim}>
        <p className="lf-quiet">{c.victimSealed}</p>
        <VictimFields within={['victim']} />
      </Section>
      <Section title={w.story}>
        <StoryFields within={['story']} />
      </Section>
    </div>
  );
};

const Writing = ({ kept }: { readonly kept: ReportForm | null }) => {
  const w = useWords(reportWords);
  const me = useMe();
  const [form] = Form.useForm<ReportForm>();
  const [dirty, setDirty] = useState(kept !== null);
  const { save, fault, command } = useReport(form);
  const keep = (): void => {
    setDirty(true);
    keepDraft(me.id, form.getFieldsValue(true) as ReportForm, Date.now());
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={kept ?? empty()}
      onValuesChange={keep}
      onFinish={save}
      className="lf-report"
    >
      <Parts onTaken={keep} />
      <Side>
        <Fault>{fault}</Fault>
        <div>
          <Button type="primary" htmlType="submit" loading={command.running}>
            {w.save}
          </Button>
        </div>
      </Side>
      <DirtyGuard when={dirty && !command.running} />
    </Form>
  );
};

/** A report in one sitting: first where the money went, then who was cheated, then what happened. Nothing blocks saving. */
export const ReportCasePage = () => {
  const w = useWords(reportWords);
  const c = useWords(caseWords);
  const me = useMe();
  const [kept, setKept] = useState(() => readDraft(me.id, Date.now()));
  const discard = (): void => {
    dropDraft(me.id);
    setKept(null);
  };
  return (
    <PageFrame title={w.title} above={<Link to={paths.cases}>{c.title}</Link>}>
      {kept === null ? null : <Restored onDiscard={discard} />}
      <Writing key={kept === null ? 'afresh' : 'kept'} kept={kept} />
    </PageFrame>
  );
};
