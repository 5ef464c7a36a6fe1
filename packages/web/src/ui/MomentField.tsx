import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { minuteOf, secondOf } from './shanghai.ts';
import { usePickerEnter } from './use-picker-enter.ts';

export interface MomentFieldProps {
  /** ISO 8601. */
  readonly value?: string | null;
  readonly onChange?: (moment: string | null) => void;
  readonly id?: string;
  /** To the second, where two moments have to be compared; else to the minute. */
  readonly seconds?: boolean;
}

/** A moment of Asia/Shanghai as a form field, wherever the browser is. China keeps +08:00 all year. */
export const MomentField = ({ value, onChange, id, seconds = false }: MomentFieldProps) => {
  const enter = usePickerEnter();
  return (
    <DatePicker
      {...enter}
      {...(id === undefined ? {} : { id })}
      showTime={seconds ? { format: 'HH:mm:ss' } : { format: 'HH:mm', minuteStep: 5 }}
      format={seconds ? ['YYYY-MM-DD HH:mm:ss', 'YYYY-MM-DD HH:mm'] : 'YYYY-MM-DD HH:mm'}
      value={value ? dayjs(seconds ? secondOf(value) : minuteOf(value)) : null}
      onChange={(moment) =>
        onChange?.(moment ? `${moment.format(seconds ? 'YYYY-MM-DDTHH:mm:ss' : 'YYYY-MM-DDTHH:mm:00')}+08:00` : null)
      }
    />
  );
};
