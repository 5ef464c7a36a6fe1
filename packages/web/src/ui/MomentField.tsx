import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { minuteOf } from './shanghai.ts';

export interface MomentFieldProps {
  /** ISO 8601. */
  readonly value?: string | null;
  readonly onChange?: (moment: string | null) => void;
  readonly id?: string;
}

/** A moment of Asia/Shanghai as a form field, to the minute, wherever the browser is. China keeps +08:00 all year. */
export const MomentField = ({ value, onChange, id }: MomentFieldProps) => (
  <DatePicker
    {...(id === undefined ? {} : { id })}
    showTime={{ format: 'HH:mm', minuteStep: 5 }}
    format="YYYY-MM-DD HH:mm"
    value={value ? dayjs(minuteOf(value)) : null}
    onChange={(moment) => onChange?.(moment ? `${moment.format('YYYY-MM-DDTHH:mm')}:00+08:00` : null)}
  />
);
