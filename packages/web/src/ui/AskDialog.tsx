import { Form, Input, Modal } from 'antd';
import { type ReactNode, useId } from 'react';
import { actionWords } from '../words/actions.ts';
import { useWords } from './words.ts';

export interface AskDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly text?: ReactNode;
  /** Word on the button that does it: the verb, not "OK". */
  readonly act: string;
  /** Word on the other button; “cancel” where absent. */
  readonly cancel?: string;
  readonly danger?: boolean;
  readonly running?: boolean;
  /** Asks for the reason under this label. */
  readonly reason?: { readonly label?: string; readonly required?: boolean; readonly hint?: string };
  readonly onAct: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks before something is done, and for its reason where the record keeps one. */
export const AskDialog = (props: AskDialogProps) => {
  const w = useWords(actionWords);
  const [form] = Form.useForm<{ reason: string }>();
  const formId = useId();
  const label = props.reason?.label ?? w.reason;
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.act}
      cancelText={props.cancel ?? w.cancel}
      okButtonProps={{
        htmlType: 'submit',
        form: formId,
        danger: props.danger ?? false,
        loading: props.running ?? false,
      }}
      onCancel={props.onClose}
      afterOpenChange={(open) => {
        if (open && props.reason !== undefined) form.focusField('reason');
      }}
      destroyOnHidden
      width={480}
    >
      <Form
        id={formId}
        form={form}
        layout="vertical"
        preserve={false}
        requiredMark={false}
        onFinish={({ reason }) => props.onAct((reason ?? '').trim())}
      >
        {props.text === undefined ? null : <div className="lf-ask-text">{props.text}</div>}
        {props.reason === undefined ? null : (
          <Form.Item
            name="reason"
            label={label}
            extra={props.reason.hint}
            rules={
              props.reason.required === false ? [] : [{ required: true, whitespace: true, message: w.reasonNeeded }]
            }
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={300} showCount />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
};
