import { UnitId } from '@lianfang/contract/ids';
import { Day } from '@lianfang/contract/values';
import { useSearchParams } from 'react-router';
import { today } from '../../ui/shanghai.ts';

/** The days and the unit that the figures are counted over, as the address names them. */
export interface FigureSpan {
  readonly from: string;
  readonly until: string;
  readonly unitId: UnitId | undefined;
  set(part: 'from' | 'until' | 'unitId', value: string | null): void;
}

/** Reads the span from the URL, the year so far where it says nothing, and writes it there. */
export const useFigureSpan = (): FigureSpan => {
  const [text, setText] = useSearchParams();
  const unit = UnitId.safeParse(text.get('unitId'));
  return {
    from: Day.catch(`${today().slice(0, 4)}-01-01`).parse(text.get('from')),
    until: Day.catch(today()).parse(text.get('until')),
    unitId: unit.success ? unit.data : undefined,
    set: (part, value) =>
      setText(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === null) after.delete(part);
          else after.set(part, value);
          return after;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
};
