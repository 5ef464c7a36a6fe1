import { Arrangement } from '@lianfang/contract/system/calendar';
import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { Day, Line, Name } from '@lianfang/contract/values';
import { Button, DatePicker, Form, Input, Radio } from 'antd';
import dayjs from 'dayjs';
import { DayField } from '../../ui/DayField.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useWords } from '../../ui/words.ts';
import { calendarWords } from '../../words/system.ts';
import './system.css';

interface DialogProps {
  readonly year: number;
  readonly onClose: () => void;
}

interface DayForm {
  readonly day: string;
  readonly kind: 'holiday' | 'workday' | 'usual';
  readonly name: string;
}

/** Makes one day a holiday, a working day, or what its weekday says. */
export const ChangeDayDialog = ({ year, onClose }: DialogProps) => {
  const w = useWords(calendarWords);
  const rule = useRules();
  return (
    <FormDialog<typeof systemEndpoints.changeCalendarDay, DayForm>
      endpoint={systemEndpoints.changeCalendarDay}
      title={w.change}
      act={w.change}
      initial={{ kind: 'holiday' }}
      sent={({ day, kind, name }) => ({ params: { day }, body: { kind, name } })}
      done={w.changed}
      onClose={onClose}
    >
      <Form.Item name="day" label={w.date} rules={rule(Day)}>
        <DayField min={`${year}-01-01`} max={`${year}-12-31`} />
      </Form.Item>
      <Form.Item name="kind" label={w.kind}>
        <Radio.Group
          options={(['holiday', 'workday', 'usual'] as const).map((value) => ({ value, label: w[value] }))}
        />
      </Form.Item>
      <Form.Item name="name" label={w.name} rules={rule(Name)}>
        <Input maxLength={120} />
      </Form.Item>
    </FormDialog>
  );
};

interface DaysFieldProps {
  readonly value?: readonly string[];
  readonly onChange?: (days: readonly string[]) => void;
  readonly id?: string;
}

const DaysField = ({ value = [], onChange, id }: DaysFieldProps) => (
  <DatePicker
    {...(id === undefined ? {} : { id })}
    multiple
    value={value.map((day) => dayjs(day))}
    onChange={(days) => onChange?.((days ?? []).map((day) => day.format('YYYY-MM-DD')))}
  />
);

const ArrangementFields = ({ name, onRemove }: { readonly name: number; readonly onRemove: () => void }) => {
  const w = useWords(calendarWords);
  const rule = useRules();
  const { shape } = Arrangement;
  return (
    <div className="lf-row lf-arrangement">
      <Form.Item name={[name, 'name']} label={w.name} rules={rule(shape.name)}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name={[name, 'from']} label={w.from} rules={rule(shape.from)}>
        <DayField />
      </Form.Item>
      <Form.Item name={[name, 'to']} label={w.to} rules={rule(shape.to)}>
        <DayField />
      </Form.Item>
      <Form.Item name={[name, 'workedInstead']} label={w.workedInstead}>
        <DaysField />
      </Form.Item>
      <Button onClick={onRemove}>{w.removeLine}</Button>
    </div>
  );
};

interface YearForm {
  readonly basis: string;
  readonly arrangements: readonly (Omit<Arrangement, 'workedInstead'> & { readonly workedInstead?: string[] })[];
}

/** Enters the notice of a whole year, one line a holiday. */
export const EnterYearDialog = ({ year, onClose }: DialogProps) => {
  const w = useWords(calendarWords);
  const rule = useRules();
  return (
    <FormDialog<typeof systemEndpoints.importHolidayYear, YearForm>
      endpoint={systemEndpoints.importHolidayYear}
      title={`${w.enter} ${year}`}
      act={w.enter}
      width={860}
      initial={{ arrangements: [{ name: '元旦', from: `${year}-01-01`, to: `${year}-01-01` }] }}
      sent={({ basis, arrangements }) => ({
        params: { year },
        body: {
          basis,
          arrangements: arrangements.map((one) => ({ ...one, workedInstead: one.workedInstead ?? [] })),
        },
      })}
      done={w.entered}
      onClose={onClose}
    >
      <p className="lf-ask-text lf-quiet">{w.enterHint}</p>
      <Form.Item name="basis" label={w.basis} rules={rule(Line)}>
        <Input maxLength={300} placeholder={w.basisExample} />
      </Form.Item>
      <Form.List name="arrangements">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <ArrangementFields key={field.key} name={field.name} onRemove={() => remove(field.name)} />
            ))}
            <Button onClick={() => add({})}>{w.addLine}</Button>
          </>
        )}
      </Form.List>
    </FormDialog>
  );
};
