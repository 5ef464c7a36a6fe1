import { DocumentContent } from '@lianfang/contract/documents/content';
import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import type { DocumentRecord } from '@lianfang/contract/documents/documents';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { DirtyGuard } from '../../ui/DirtyGuard.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { useRules } from '../../ui/field-rules.ts';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { documentWords } from '../../words/documents.ts';
import { BlockFields } from './BlockFields.tsx';

const { shape } = DocumentContent;

/** What was left empty is null to the contract. */
const contentOf = (form: DocumentContent): DocumentContent => ({
  ...form,
  addressee: form.addressee?.trim() || null,
  note: form.note?.trim() || null,
  copyTo: form.copyTo?.trim() || null,
});

const Ends = () => {
  const w = useWords(documentWords);
  return (
    <>
      <Form.Item name="note" label={w.note}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="copyTo" label={w.copyTo}>
        <Input maxLength={1000} />
      </Form.Item>
    </>
  );
};

const Attachments = ({ content }: { readonly content: DocumentContent }) => {
  const w = useWords(documentWords);
  const rule = useRules();
  return (
    <Form.List name="attachments">
      {(fields) =>
        fields.map(({ key, name }) => (
          <Section key={key} title={`${w.attachment(name + 1)} ${content.attachments[name]?.title ?? ''}`}>
            <Form.Item name={[name, 'title']} label={w.document} rules={rule(shape.title)}>
              <Input maxLength={300} />
            </Form.Item>
            <BlockFields name={[name, 'blocks']} path={['attachments', name, 'blocks']} />
          </Section>
        ))
      }
    </Form.List>
  );
};

export interface DocumentEditorProps {
  readonly document: DocumentRecord;
  readonly onClose: () => void;
}

/** Writes a draft block by block. */
export const DocumentEditor = ({ document, onClose }: DocumentEditorProps) => {
  const w = useWords(documentWords);
  const rule = useRules();
  const [form] = Form.useForm<DocumentContent>();
  const [dirty, setDirty] = useState(false);
  const showFields = useFieldErrors(form);
  const save = useCommand(documentEndpoints.editDocument, { done: w.saved, onRefused: showFields, onDone: onClose });
  const store = (): void =>
    save.run({
      params: { documentId: document.id },
      body: { content: contentOf(form.getFieldsValue(true) as DocumentContent), version: document.version },
    });
  return (
    <Form<DocumentContent>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={document.content}
      onValuesChange={() => setDirty(true)}
      onFinish={store}
      className="lf-stack"
    >
      <Form.Item name="title" label={w.document} rules={rule(shape.title)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="addressee" label={w.addressee}>
        <Input maxLength={1000} />
      </Form.Item>
      <BlockFields name="blocks" path={['blocks']} />
      <Ends />
      <Attachments content={document.content} />
      <div className="lf-row">
        <Button type="primary" htmlType="submit" loading={save.running}>
          {w.save}
        </Button>
        <Button onClick={onClose}>{w.cancel}</Button>
      </div>
      <DirtyGuard when={dirty && !save.running} />
    </Form>
  );
};
