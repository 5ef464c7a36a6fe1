import './orders.css';
import { Yuan } from './Yuan.tsx';

/** Sums of money of a record side by side, in fen. */
export const Sums = ({ sums }: { readonly sums: readonly { readonly label: string; readonly fen: number }[] }) => (
  <dl className="lf-sums">
    {sums.map(({ label, fen }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          <Yuan fen={fen} />
        </dd>
      </div>
    ))}
  </dl>
);
