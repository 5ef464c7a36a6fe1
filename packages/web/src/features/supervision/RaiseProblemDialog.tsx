import { UnitId } from '@lianfang/contract/ids';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import {
  type ProblemRecord,
  ProblemSourceKind,
  problemSources,
  ProblemText,
} from '@lianfang/contract/supervision/problems';
import { Line } from '@lianfang/contract/values';
import { Form, Input, Select } from 'antd';
import { DayField } from '../../ui/DayField.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { today } from '../../ui/shanghai.ts';
import type { LoadChoices } from '../../ui/Picker.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { problemWords } from '../../words/supervision.ts';

const { shape } = ProblemText;

const TextFields = () => {
  const w = useWords(problemWords);
  const rule = useRules();
  return (
    <>
      <Form.Item name="title" label={w.problem} rules={rule(shape.title)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="text" label={w.text}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="demands" label={w.demands}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="dueOn" label={w.due} rules={rule(shape.dueOn)}>
        <DayField min={today()} />
      </Form.Item>
    </>
  );
};

type ProblemForm = Partial<Omit<ProblemText, 'source'>> & { readonly kind: ProblemText['source']['kind'] };

const bodyOf = ({ kind, ...text }: ProblemForm, inspectionId: string | undefined) => ({
  unitId: text.unitId ?? '',
  title: text.title ?? '',
  text: text.text ?? '',
  demands: text.demands ?? '',
  dueOn: text.dueOn ?? '',
  source: { kind, id: inspectionId ?? null },
});

export interface RaiseProblemDialogProps {
  /** The inspection at which it was seen, and the units that were visited. */
  readonly inspection?: {
    readonly id: string;
    readonly units: readonly { readonly id: string; readonly name: string }[];
  };
  readonly onClose: () => void;
}

/** Puts a problem on the list. */
export const RaiseProblemDialog = ({ inspection, onClose }: RaiseProblemDialogProps) => {
  const w = useWords(problemWords);
  const say = useSay();
  const rule = useRules();
  const visited: LoadChoices = (search) =>
    Promise.resolve(
      (inspection?.units ?? [])
        .filter((unit) => unit.name.includes(search))
        .map((unit) => ({ id: unit.id, label: unit.name })),
    );
  const kinds = inspection
    ? (['inspection'] as const)
    : ProblemSourceKind.options.filter((kind) => kind !== 'inspection');
  return (
    <FormDialog<typeof supervisionEndpoints.raiseProblem, ProblemForm>
      endpoint={supervisionEndpoints.raiseProblem}
      title={w.raise}
      act={w.raise}
      width={640}
      initial={{ kind: inspection ? 'inspection' : 'other', text: '', demands: '' }}
      sent={(form) => ({ body: bodyOf(form, inspection?.id) })}
      done={w.raised}
      onClose={onClose}
    >
      <Form.Item name="unitId" label={w.unit} rules={rule(UnitId)}>
        {inspection ? <UnitPicker load={visited} kind={`visited ${inspection.id}`} /> : <UnitPicker />}
      </Form.Item>
      <TextFields />
      <Form.Item name="kind" label={w.source}>
        <Select options={kinds.map((value) => ({ value, label: say(problemSources[value]) }))} />
      </Form.Item>
    </FormDialog>
  );
};

type AmendForm = Pick<ProblemText, 'title' | 'text' | 'demands' | 'dueOn'> & { readonly reason: string };

export interface AmendProblemDialogProps {
  readonly problem: ProblemRecord;
  readonly onClose: () => void;
}

/** Changes the text or the deadline of a problem, with the reason. */
export const AmendProblemDialog = ({ problem, onClose }: AmendProblemDialogProps) => {
  const w = useWords(problemWords);
  const say = useSay();
  const rule = useRules();
  const { amendProblem } = supervisionEndpoints;
  const { title, text, demands, dueOn, version } = problem;
  return (
    <FormDialog<typeof amendProblem, AmendForm>
      endpoint={amendProblem}
      title={say(amendProblem.summary)}
      act={say(amendProblem.summary)}
      width={640}
      initial={{ title, text, demands, dueOn }}
      sent={(form) => ({ params: { problemId: problem.id }, body: { ...form, version } })}
      done={w.done}
      onClose={onClose}
    >
      <TextFields />
      <Form.Item name="reason" label={w.reason} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};
