import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { today } from './shanghai.ts';
import { usePickerEnter } from './use-picker-enter.ts';

export interface MonthFieldProps {
  /** YYYY-MM. */
  readonly value?: string | null;
  readonly onChange?: (month: string | null) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly allowClear?: boolean;
  /** Months to come may be chosen too. */
  readonly ahead?: boolean;
}

/** The present month in Asia/Shanghai, YYYY-MM. */
export const thisMonth = (): string => today().slice(0, 7);

/** A calendar month as a form field. */
export const MonthField = ({ value, onChange, ahead, ...rest }: MonthFieldProps) => {
  const enter = usePickerEnter();
  return (
    <DatePicker
      {...enter}
      {...rest}
      picker="month"
      format="YYYY-MM"
      value={value ? dayjs(`${value}-01`) : null}
      onChange={(month) => onChange?.(month?.format('YYYY-MM') ?? null)}
      disabledDate={(month) => !ahead && month.format('YYYY-MM') > thisMonth()}
    />
  );
};
