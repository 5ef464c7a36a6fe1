import { AgendaItem, type MeetingRecord } from '@lianfang/contract/meetings/meetings';
import { Button, Form, Input, InputNumber } from 'antd';
import { LineButtons } from '../../ui/LineButtons.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useWords } from '../../ui/words.ts';
import { meetingWords } from '../../words/meetings.ts';
import '../../ui/record.css';

/** The agenda in order: what, how long, and who reports on it. */
export const AgendaFields = ({ agenda }: Pick<MeetingRecord, 'agenda'>) => {
  const w = useWords(meetingWords);
  const rule = useRules();
  const units = agenda.flatMap(({ unitId, unitName }) =>
    unitId === null ? [] : [{ id: unitId, label: unitName ?? '' }],
  );
  const form = Form.useFormInstance();
  const chosen = (place: number) =>
    units.find((unit) => unit.id === form.getFieldValue(['agenda', place, 'unitId'])) ?? null;
  return (
    <Form.List name="agenda">
      {(fields, { add, remove, move }) => (
        <fieldset className="lf-lines-field">
          <legend>{w.agenda}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="lf-form-line">
              <Form.Item
                name={[name, 'title']}
                label={w.agendaItem(name + 1)}
                rules={rule(AgendaItem.shape.title)}
                className="lf-grow"
              >
                <Input maxLength={300} />
              </Form.Item>
              <Form.Item name={[name, 'minutes']} label={w.minutesLong}>
                <InputNumber min={1} max={600} precision={0} />
              </Form.Item>
              <Form.Item name={[name, 'unitId']} label={w.reports} className="lf-grow">
                <UnitPicker chosen={chosen(name)} />
              </Form.Item>
              <LineButtons place={name} onRemove={() => remove(name)} onUp={() => move(name, name - 1)} />
            </div>
          ))}
          <Button onClick={() => add({ minutes: null, unitId: null })}>{w.addItem}</Button>
        </fieldset>
      )}
    </Form.List>
  );
};
