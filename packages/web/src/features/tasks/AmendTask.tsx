import type { Cycle } from '@lianfang/contract/cycle';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { TaskRecord } from '@lianfang/contract/tasks/tasks';
import { Button, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { DayField } from '../../ui/DayField.tsx';
import { useWords } from '../../ui/words.ts';
import { taskWords } from '../../words/tasks.ts';
import { CycleField } from './CycleField.tsx';

interface Fields {
  readonly title: string;
  readonly cycle: Cycle;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly acceptance: string;
  readonly checklist: string;
  readonly reason: string;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const initial = (task: TaskRecord): Fields => ({
  title: task.title,
  cycle: task.cycle,
  startsOn: task.startsOn,
  endsOn: task.endsOn,
  acceptance: task.acceptance,
  checklist: task.checklist.map((item) => item.text).join('\n'),
  reason: '',
});

/** Changes what a task asks for, with the reason; reported periods stay as they are. */
export const AmendTask = ({ task }: { readonly task: TaskRecord }) => {
  const w = useWords(taskWords);
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Fields>();
  const formId = useId();
  const amend = useCommand(taskEndpoints.amendTask, { done: w.done, onDone: () => setOpen(false) });
  const submit = ({ reason, checklist, ...terms }: Fields): void => {
    const waitsFor = task.waitsFor.map((other) => other.taskId);
    const whole = { ...terms, checklist: linesOf(checklist), waitsFor, dueIn: task.dueIn };
    amend.run({ params: { taskId: task.id }, body: { terms: whole, reason, version: task.version } });
  };
  const okButtonProps = { htmlType: 'submit' as const, form: formId, loading: amend.running };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{w.amend}</Button>
      <Modal
        open={open}
        title={w.amend}
        okText={w.save}
        okButtonProps={okButtonProps}
        onCancel={() => setOpen(false)}
        destroyOnHidden
        width={640}
      >
        <Form
          id={formId}
          form={form}
          layout="vertical"
          initialValues={initial(task)}
          onFinish={submit}
          requiredMark={false}
        >
          <Form.Item name="title" label={w.task} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="cycle" label={w.cycle}>
            <CycleField />
          </Form.Item>
          <div className="lf-row">
            <Form.Item name="startsOn" label={w.from} rules={[{ required: true }]}>
              <DayField />
            </Form.Item>
            <Form.Item name="endsOn" label={w.until}>
              <DayField placeholder={w.openEnd} />
            </Form.Item>
          </div>
          <Form.Item name="acceptance" label={w.acceptance}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={20_000} />
          </Form.Item>
          <Form.Item name="checklist" label={w.checklist}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
          </Form.Item>
          <Form.Item name="reason" label={w.reason} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={300} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
};
