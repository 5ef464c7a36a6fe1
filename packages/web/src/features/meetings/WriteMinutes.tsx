import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { type MeetingRecord, ResolutionText } from '@lianfang/contract/meetings/meetings';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { DayField } from '../../ui/DayField.tsx';
import { DirtyGuard } from '../../ui/DirtyGuard.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { useRules } from '../../ui/field-rules.ts';
import { LineButtons } from '../../ui/LineButtons.tsx';
import { Section } from '../../ui/Section.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useWords } from '../../ui/words.ts';
import { meetingWords } from '../../words/meetings.ts';

interface OfMeeting {
  readonly meeting: MeetingRecord;
}

interface MinutesForm {
  readonly minutes: string;
  readonly resolutions?: ResolutionText[];
}

const { shape } = ResolutionText;

const ResolutionFields = ({ meeting }: OfMeeting) => {
  const w = useWords(meetingWords);
  const rule = useRules();
  const form = Form.useFormInstance<MinutesForm>();
  const chosen = (place: number) => {
    const id: unknown = form.getFieldValue(['resolutions', place, 'unitId']);
    const found = meeting.resolutions.find((one) => one.unitId === id);
    return found ? { id: found.unitId, label: found.unitName } : null;
  };
  return (
    <Form.List name="resolutions">
      {(fields, { add, remove, move }) => (
        <fieldset className="lf-lines-field">
          <legend>{w.resolutions}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="lf-form-line">
              <Form.Item name={[name, 'unitId']} label={w.unit} rules={rule(shape.unitId)} className="lf-grow">
                <UnitPicker chosen={chosen(name)} />
              </Form.Item>
              <Form.Item name={[name, 'text']} label={w.resolution} rules={rule(shape.text)} className="lf-grow">
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={2000} />
              </Form.Item>
              <Form.Item name={[name, 'dueOn']} label={w.due} rules={rule(shape.dueOn)}>
                <DayField />
              </Form.Item>
              <LineButtons place={name} onRemove={() => remove(name)} onUp={() => move(name, name - 1)} />
            </div>
          ))}
          <Button onClick={() => add({})}>{w.addResolution}</Button>
        </fieldset>
      )}
    </Form.List>
  );
};

/** The minutes and resolutions of a meeting that was held, as a draft. */
export const WriteMinutes = ({ meeting }: OfMeeting) => {
  const w = useWords(meetingWords);
  const [form] = Form.useForm<MinutesForm>();
  const [dirty, setDirty] = useState(false);
  const showFields = useFieldErrors(form);
  const save = useCommand(meetingEndpoints.writeMinutes, {
    done: w.saved,
    onRefused: showFields,
    onDone: () => setDirty(false),
  });
  const resolutions = meeting.resolutions.map(({ unitId, text, dueOn }) => ({ unitId, text, dueOn }));
  const store = (written: MinutesForm) =>
    save.run({
      params: { meetingId: meeting.id },
      body: { minutes: written.minutes, resolutions: written.resolutions ?? [], version: meeting.version },
    });
  return (
    <Section title={w.write}>
      <Form<MinutesForm>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ minutes: meeting.minutes ?? '', resolutions }}
        onValuesChange={() => setDirty(true)}
        onFinish={store}
        className="lf-stack"
      >
        <Form.Item name="minutes" label={w.minutes}>
          <Input.TextArea autoSize={{ minRows: 8, maxRows: 30 }} maxLength={20_000} />
        </Form.Item>
        <ResolutionFields meeting={meeting} />
        <div>
          <Button type="primary" htmlType="submit" loading={save.running}>
            {w.save}
          </Button>
        </div>
      </Form>
      <DirtyGuard when={dirty && !save.running} />
    </Section>
  );
};
