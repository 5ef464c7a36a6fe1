import { InputNumber } from 'antd';
import { moneyWords } from '../words/money.ts';
import { yuanText } from './yuan-text.ts';
import { useWords } from './words.ts';
import './orders.css';

/** An amount of fen as people read it; nothing where there is none. */
export const Yuan = ({ fen }: { readonly fen: number | null }) => {
  const w = useWords(moneyWords);
  return fen === null ? null : <span className="lf-nowrap">{`${yuanText(fen)} ${w.yuan}`}</span>;
};

export interface YuanFieldProps {
  /** In fen. */
  readonly value?: number | null;
  readonly onChange?: (fen: number | null) => void;
  readonly id?: string;
}

const narrowDigits = (text: string | undefined): string =>
  (text ?? '')
    .replaceAll(/[０-９．，]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(/[^\d.]/g, '');

/** An amount in yuan as a form field; the value is whole fen. Takes pasted thousands and full-width digits. */
export const YuanField = ({ value, onChange, id }: YuanFieldProps) => {
  const w = useWords(moneyWords);
  return (
    <InputNumber<number>
      {...(id === undefined ? {} : { id })}
      className="lf-yuan-field"
      min={0}
      max={90_000_000_000_000}
      precision={2}
      suffix={w.yuan}
      controls={false}
      parser={(text) => Number(narrowDigits(text))}
      formatter={(yuan, { userTyping, input }) =>
        userTyping || yuan === undefined ? input : String(yuan) === '' ? '' : yuanText(Math.round(Number(yuan) * 100))
      }
      value={typeof value === 'number' ? value / 100 : null}
      onChange={(yuan) => onChange?.(yuan === null ? null : Math.round(yuan * 100))}
    />
  );
};
