import type { OrderPayee } from '@lianfang/contract/orders/orders';
import { AccountNumberText } from './AccountText.tsx';

/** Whose account a return pays into. */
export const PayeeText = ({ payee: { number, name, bankName } }: { readonly payee: OrderPayee }) => (
  <span className="lf-account">
    <AccountNumberText number={number} />
    <span className="lf-quiet">
      {name} · {bankName}
    </span>
  </span>
);
