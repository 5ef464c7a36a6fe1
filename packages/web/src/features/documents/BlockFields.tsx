import { type DocumentBlock, HeadingText } from '@lianfang/contract/documents/content';
import { Button, Form, Input, Select } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { LineButtons } from '../../ui/LineButtons.tsx';
import { useWords } from '../../ui/words.ts';
import { documentWords } from '../../words/documents.ts';
import { DocumentTable } from './DocumentText.tsx';
import '../../ui/record.css';

const levels = ([1, 2, 3, 4] as const).map((value) => ({
  value,
  label: { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）' }[value],
}));

interface FieldProps {
  readonly block: DocumentBlock | undefined;
  /** Place in the list, from 0. */
  readonly place: number;
}

/** Fields of one block. The cells of a table are counted from the records and not written here; its caption is. */
const Fields = ({ block, place }: FieldProps) => {
  const w = useWords(documentWords);
  const rule = useRules();
  if (block?.kind === 'table')
    return (
      <div className="lf-grow">
        <Form.Item name={[place, 'caption']} label={w.table(place + 1)}>
          <Input maxLength={300} />
        </Form.Item>
        <DocumentTable table={block} />
      </div>
    );
  if (block?.kind === 'heading')
    return (
      <>
        <Form.Item name={[place, 'level']} label={w.level}>
          <Select options={levels} popupMatchSelectWidth={false} />
        </Form.Item>
        <Form.Item
          name={[place, 'text']}
          label={w.heading(place + 1)}
          rules={rule(HeadingText.shape.text)}
          className="lf-grow"
        >
          <Input maxLength={300} />
        </Form.Item>
      </>
    );
  return (
    <Form.Item name={[place, 'text']} label={w.paragraph(place + 1)} className="lf-grow">
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 16 }} maxLength={20_000} />
    </Form.Item>
  );
};

export interface BlockFieldsProps {
  /** Name of the list: from the form's root, or within the attachment that it belongs to. */
  readonly name: string | (string | number)[];
  /** The same from the form's root. */
  readonly path: readonly (string | number)[];
}

/** The blocks of a document, or of one of its attachments, in order. */
export const BlockFields = ({ name: listName, path }: BlockFieldsProps) => {
  const w = useWords(documentWords);
  const form = Form.useFormInstance();
  const blockAt = (place: number): DocumentBlock | undefined =>
    form.getFieldValue([...path, place]) as DocumentBlock | undefined;
  return (
    <Form.List name={listName}>
      {(fields, { add, remove, move }) => (
        <div className="lf-stack">
          {fields.map(({ key, name }) => (
            <div key={key} className="lf-form-line">
              <Fields block={blockAt(name)} place={name} />
              <LineButtons place={name} onRemove={() => remove(name)} onUp={() => move(name, name - 1)} />
            </div>
          ))}
          <div className="lf-row">
            <Button onClick={() => add({ kind: 'paragraph', text: '' })}>{w.addParagraph}</Button>
            <Button onClick={() => add({ kind: 'heading', level: 1, text: '' })}>{w.addHeading}</Button>
          </div>
        </div>
      )}
    </Form.List>
  );
};
