import type { Endpoint } from '@lianfang/contract/endpoint';
import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { ReplyOf, Sent } from '../api/sent.ts';
import { useCommand } from '../api/use-command.ts';
import { actionWords } from '../words/actions.ts';
import { Fault } from './Fault.tsx';
import { useFieldErrors } from './field-errors.ts';
import { useFocusReturn } from './use-focus-return.ts';
import { useWords } from './words.ts';

export interface FormDialogProps<E extends Endpoint, Values extends object> {
  readonly endpoint: E;
  /** The call that the filled-in form makes. */
  readonly sent: (values: Values) => Sent<E>;
  readonly title: string;
  /** Word on the button that does it: the verb. */
  readonly act: string;
  readonly initial?: Partial<Values>;
  /** What the person is told when it is done. */
  readonly done?: string | ((reply: ReplyOf<E>) => string);
  readonly onDone?: (reply: ReplyOf<E>) => void;
  /** What is left to do after a command that was done in part: it is said above the fields, and the dialog stays. */
  readonly left?: (reply: ReplyOf<E>) => string | null;
  readonly onClose: () => void;
  readonly danger?: boolean;
  readonly width?: number;
  /** The fields as antd Form.Item, named as in the body, so that the server's faults find them. */
  readonly children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

/**
 * A command with a form, in a dialog. Mount it while it is open. What the server finds wrong stands at its field,
 * any other refusal above the fields; the dialog closes when it is done.
 */
export const FormDialog = <E extends Endpoint, Values extends object>(props: FormDialogProps<E, Values>) => {
  const w = useWords(actionWords);
  const [form] = Form.useForm<Values>();
  const formId = useId();
  useFocusReturn();
  const [fault, setFault] = useState<string | null>(null);
  const showFields = useFieldErrors(form);
  const command = useCommand(props.endpoint, {
    ...(props.done === undefined ? {} : { done: props.done }),
    onRefused: (refusal) => {
      setFault(showFields(refusal) ? null : refusal.message);
      return true;
    },
    onDone: (reply) => {
      props.onDone?.(reply);
      const left = props.left?.(reply) ?? null;
      setFault(left);
      if (left === null) props.onClose();
    },
  });
  return (
    <Modal
      open
      title={props.title}
      okText={props.act}
      cancelText={w.cancel}
      okButtonProps={{ htmlType: 'submit', form: formId, danger: props.danger ?? false, loading: command.running }}
      onCancel={props.onClose}
      width={props.width ?? 480}
    >
      <Form
        id={formId}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={props.initial ?? {}}
        onFinish={(values: Values) => command.run(props.sent(values))}
        className="lf-stack"
      >
        <Fault>{fault}</Fault>
        <div>{typeof props.children === 'function' ? props.children(form) : props.children}</div>
      </Form>
    </Modal>
  );
};
