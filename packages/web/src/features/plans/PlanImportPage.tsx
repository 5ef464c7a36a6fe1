import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { Button, Form, Input, Upload } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { ApiRefusal } from '../../api/refusal.ts';
import type { ReplyOf } from '../../api/sent.ts';
import { useCommand } from '../../api/use-command.ts';
import { paths, to } from '../../paths.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useWords } from '../../ui/words.ts';
import { planWords } from '../../words/plans.ts';

interface Fields {
  readonly text?: string;
  readonly issuedOn?: string | null;
}

const accepted = '.txt,.docx,.pdf,.html,.htm';

/** Pasted text goes the way of a file, so that there is one way in. */
const fileOf = (file: File | null, text: string | undefined): File | null => {
  if (file) return file;
  return text?.trim() ? new File([text], 'plan.txt', { type: 'text/plain' }) : null;
};

const useImport = () => {
  const navigate = useNavigate();
  const [fault, setFault] = useState<string | null>(null);
  const onRefused = (refusal: ApiRefusal): boolean => {
    setFault(refusal.message);
    return true;
  };
  const onDone = (ledger: ReplyOf<typeof planEndpoints.importPlan>): void =>
    void navigate(to(paths.planReview, { planId: ledger.planId }));
  const first = useCommand(planEndpoints.importPlan, { onRefused, onDone });
  const next = useCommand(planEndpoints.importPlanVersion, { onRefused, onDone });
  return { fault, setFault, first, next };
};

const FileChoice = ({ file, onFile }: { readonly file: File | null; readonly onFile: (file: File) => void }) => {
  const w = useWords(planWords);
  return (
    <div className="lf-row">
      <Upload
        accept={accepted}
        showUploadList={false}
        beforeUpload={(chosen) => {
          onFile(chosen);
          return false;
        }}
      >
        <Button>{w.file}</Button>
      </Upload>
      <span className="lf-quiet">{file ? w.chosen(file.name) : w.fileHint}</span>
    </div>
  );
};

/** Brings a plan in from a file or from pasted text; what is wrong with it is said in words and nothing is kept. */
export const PlanImportPage = () => {
  const w = useWords(planWords);
  const [query] = useSearchParams();
  const planId = query.get('plan');
  const [file, setFile] = useState<File | null>(null);
  const { fault, setFault, first, next } = useImport();
  const running = first.running || next.running;
  const send = ({ text, issuedOn }: Fields): void => {
    const chosen = fileOf(file, text);
    if (chosen === null) return setFault(w.nothingChosen);
    setFault(null);
    const body = { issuedOn: issuedOn ?? null };
    if (planId === null) first.run({ body, files: [chosen] });
    else next.run({ params: { planId }, body, files: [chosen] });
  };
  return (
    <PageFrame
      narrow
      title={planId === null ? w.import : w.importVersion}
      above={<Link to={paths.plans}>{w.title}</Link>}
    >
      <Form layout="vertical" onFinish={send} requiredMark={false} className="lf-stack">
        <Fault>{fault}</Fault>
        <FileChoice file={file} onFile={setFile} />
        <Form.Item name="text" label={w.orPaste}>
          <Input.TextArea autoSize={{ minRows: 10, maxRows: 24 }} disabled={file !== null} />
        </Form.Item>
        <Form.Item name="issuedOn" label={w.issuedOn} extra={w.issuedOnHint}>
          <DayField />
        </Form.Item>
        <div className="lf-row">
          <Button type="primary" htmlType="submit" loading={running}>
            {w.read}
          </Button>
        </div>
        {running ? <Progress label={w.reading} share={first.progress ?? next.progress} /> : null}
      </Form>
    </PageFrame>
  );
};
