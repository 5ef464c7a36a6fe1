import type { Cycle } from '@lianfang/contract/cycle';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { TaskRecord } from '@lianfang/contract/tasks/tasks';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { DayField } from '../../ui/DayField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useWords } from '../../ui/words.ts';
import { taskWords } from '../../words/tasks.ts';
import { CycleField } from '../../ui/CycleField.tsx';

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

const AmendDialog = ({ task, onClose }: { readonly task: TaskRecord; readonly onClose: () => void }) => {
  const w = useWords(taskWords);
  const sent = ({ reason, checklist, ...terms }: Fields) => {
    const waitsFor = task.waitsFor.map((other) => other.taskId);
    const whole = { ...terms, checklist: linesOf(checklist), waitsFor, dueIn: task.dueIn };
    return { params: { taskId: task.id }, body: { terms: whole, reason, version: task.version } };
  };
  const dialog = { endpoint: taskEndpoints.amendTask, title: w.amend, act: w.save, done: w.done, width: 640, onClose };
  return (
    <FormDialog<typeof taskEndpoints.amendTask, Fields> {...dialog} initial={initial(task)} sent={sent}>
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
      <Form.Item name="checklist" label={w.checklist} extra={w.oneALine}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="reason" label={w.reason} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};

/** Changes what a task asks for, with the reason; reported periods stay as they are. */
export const AmendTask = ({ task }: { readonly task: TaskRecord }) => {
  const w = useWords(taskWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{w.amend}</Button>
      {open ? <AmendDialog task={task} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
