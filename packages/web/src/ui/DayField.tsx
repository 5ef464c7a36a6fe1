import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { usePickerEnter } from './use-picker-enter.ts';

export interface DayFieldProps {
  /** YYYY-MM-DD in Asia/Shanghai. */
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly placeholder?: string;
  /** First and last day that may be chosen. */
  readonly min?: string;
  readonly max?: string;
  readonly disabled?: boolean;
}

const outside = (day: Dayjs, min: string | undefined, max: string | undefined): boolean => {
  const text = day.format('YYYY-MM-DD');
  return (min !== undefined && text < min) || (max !== undefined && text > max);
};

/** A calendar day as a form field: the value is the contract's own text, without any time of day. */
export const DayField = ({ value, onChange, min, max, ...rest }: DayFieldProps) => {
  const enter = usePickerEnter();
  return (
    <DatePicker
      {...enter}
      {...rest}
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D']}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day?.format('YYYY-MM-DD') ?? null)}
      disabledDate={(day) => outside(day, min, max)}
    />
  );
};
