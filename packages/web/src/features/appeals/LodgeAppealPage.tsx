import { type AppealReceipt, AppealText } from '@lianfang/contract/appeals/appeals';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import type { Words } from '@lianfang/contract/words';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import { useCommand } from '../../api/use-command.ts';
import { paths, to } from '../../paths.ts';
import { BareFrame } from '../../ui/BareFrame.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Fault } from '../../ui/Fault.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { UntilText } from '../../ui/Moment.tsx';
import { publicAppealWords as words } from '../../words/public-appeal.ts';
import { type AppealForm, appealTextOf } from './AppealFields.tsx';
import { TongueChoice, useTongue } from './tongue.tsx';

const most = 3;

/** The receipt: what has to be written down now, large, and where it leads. */
const Receipt = ({ receipt }: { readonly receipt: AppealReceipt }) => {
  const { say } = useTongue();
  return (
    <div className="lf-stack" aria-live="polite">
      <h2>{say(words.received)}</h2>
      <p>{say(words.keepCode)}</p>
      <Facts
        facts={[
          { label: say(words.code), value: <strong className="lf-nowrap">{receipt.code}</strong> },
          { label: say(words.number), value: receipt.number },
          { label: say(words.due), value: <UntilText at={receipt.dueAt} /> },
        ]}
      />
      <LinkButton main to={to(paths.appealState, { code: receipt.code })} label={say(words.look)} />
    </div>
  );
};

interface FilesProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

const Files = ({ files, onChange }: FilesProps) => {
  const { say } = useTongue();
  return (
    <div className="lf-stack">
      <div className="lf-row">
        <FileButton
          many
          label={say(words.files)}
          accept="image/*,.pdf"
          onFiles={(added) => onChange([...files, ...added].slice(0, most))}
        />
      </div>
      <p className="lf-quiet">{say(words.filesHint)}</p>
      <ul className="lf-plain">
        {files.map((file, place) => (
          <li key={`${file.name} ${file.size}`} className="lf-row">
            <span>{file.name}</span>
            <Button
              type="link"
              size="small"
              aria-label={`${say(words.remove)} ${file.name}`}
              onClick={() => onChange(files.filter((_file, index) => index !== place))}
            >
              {say(words.remove)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};

const shape = AppealText.shape;

const AppealFormFields = () => {
  const { say } = useTongue();
  const rules = (schema: z.ZodType) => [
    {
      validator: async (_rule: unknown, value: unknown) => {
        if (!schema.safeParse(value).success) throw new Error(say(words.needed));
      },
    },
  ];
  const line = (name: keyof AppealForm, label: Words, schema?: z.ZodType, autoComplete = 'off') => (
    <Form.Item name={name} label={say(label)} rules={schema ? rules(schema) : []}>
      <Input maxLength={300} autoComplete={autoComplete} {...(name === 'phone' ? { inputMode: 'tel' } : {})} />
    </Form.Item>
  );
  return (
    <>
      {line('about', words.about, shape.about)}
      {line('paperNumber', words.paper)}
      {line('name', words.name, shape.name, 'name')}
      {line('phone', words.phone, undefined, 'tel')}
      {line('address', words.address)}
      <Form.Item name="statement" label={say(words.statement)} rules={rules(shape.statement)}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={5000} />
      </Form.Item>
    </>
  );
};

const LodgeForm = ({ onDone }: { readonly onDone: (receipt: AppealReceipt) => void }) => {
  const { say } = useTongue();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const command = useCommand(appealEndpoints.lodgeAppeal, {
    touches: [],
    onDone,
    onRefused: (refusal) => {
      setFault(refusal.message);
      return true;
    },
  });
  return (
    <Form<AppealForm>
      layout="vertical"
      requiredMark={false}
      className="lf-stack"
      onFinish={(form) => command.run({ body: appealTextOf(form), files })}
    >
      <AppealFormFields />
      <Files files={files} onChange={setFiles} />
      <Fault>{fault}</Fault>
      <p className="lf-quiet">{say(words.privacy)}</p>
      <Button type="primary" htmlType="submit" size="large" block loading={command.running}>
        {say(words.send)}
      </Button>
    </Form>
  );
};

/** For anybody: appeals against a restriction. Needs no account and tells nothing of what is restricted. */
export const LodgeAppealPage = () => {
  const { language, say } = useTongue();
  const [receipt, setReceipt] = useState<AppealReceipt | null>(null);
  return (
    <BareFrame title={say(words.title)} hint={say(words.hint)}>
      <div lang={language} className="lf-stack">
        <TongueChoice />
        {receipt === null ? <LodgeForm onDone={setReceipt} /> : <Receipt receipt={receipt} />}
      </div>
    </BareFrame>
  );
};
