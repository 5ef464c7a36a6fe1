import type { CaseAccount } from '@lianfang/contract/cases/cases';
import { orderWords } from '../words/orders.ts';
import { useWords } from './words.ts';
import './orders.css';

/** The number of an account in groups of four, so that two can be compared by eye; the text itself has no blanks. */
export const AccountNumberText = ({ number }: { readonly number: string }) => (
  <span className="lf-account-number">
    {(number.match(/.{1,4}/g) ?? []).map((group, place) => (
      <span key={`${place} ${group}`}>{group}</span>
    ))}
  </span>
);

/** An account as a list shows it: number, holder, bank. */
export const AccountText = ({ account }: { readonly account: CaseAccount }) => {
  const w = useWords(orderWords);
  return (
    <span className="lf-account">
      <AccountNumberText number={account.number} />
      <span className="lf-quiet">
        {[account.name ?? w.noHolder, account.bankName].filter((text) => text !== null).join(' · ')}
      </span>
    </span>
  );
};
