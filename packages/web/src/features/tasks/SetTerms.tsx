import type { TaskProposal } from '@lianfang/contract/tasks/queries';
import type { Cycle } from '@lianfang/contract/cycle';
import { Button, Form, Input, Popover } from 'antd';
import { DayField } from '../../ui/DayField.tsx';
import { useWords } from '../../ui/words.ts';
import { taskWords } from '../../words/tasks.ts';
import { CycleField } from '../../ui/CycleField.tsx';

interface Fields {
  readonly startsOn?: string | null;
  readonly cycle?: Cycle;
  readonly acceptance?: string;
}

const given = (fields: Fields): Partial<TaskProposal['terms']> => ({
  ...(fields.startsOn ? { startsOn: fields.startsOn } : {}),
  ...(fields.cycle ? { cycle: fields.cycle } : {}),
  ...(fields.acceptance ? { acceptance: fields.acceptance } : {}),
});

/** Sets first day, cycle or acceptance criteria for all the chosen proposals at once. */
export const SetTerms = ({ onSet }: { readonly onSet: (terms: Partial<TaskProposal['terms']>) => void }) => {
  const w = useWords(taskWords);
  const content = (
    <Form<Fields> layout="vertical" onFinish={(fields) => onSet(given(fields))}>
      <Form.Item name="startsOn" label={w.setStart}>
        <DayField />
      </Form.Item>
      <Form.Item name="cycle" label={w.setCycle}>
        <CycleField />
      </Form.Item>
      <Form.Item name="acceptance" label={w.setAcceptance}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={20_000} />
      </Form.Item>
      <Button htmlType="submit">{w.apply}</Button>
    </Form>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomLeft">
      <Button>{w.forChosen}</Button>
    </Popover>
  );
};
