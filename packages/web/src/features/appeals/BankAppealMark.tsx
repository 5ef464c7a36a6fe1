import type { BankAppealRow } from '@lianfang/contract/appeals/bank-appeals';
import { StateMark } from '../../ui/StateMark.tsx';
import { useWords } from '../../ui/words.ts';
import { appealWords, bankAppealWords } from '../../words/appeals.ts';

/** How an appeal stands for its bank: what is owed still, red where the clock has run out. */
export const BankAppealMark = ({ appeal }: { readonly appeal: Pick<BankAppealRow, 'state' | 'isOverdue'> }) => {
  const w = useWords(bankAppealWords);
  const a = useWords(appealWords);
  const isOpen = appeal.state === 'with-bank';
  return (
    <>
      <StateMark tone={isOpen ? 'waiting' : 'good'}>{isOpen ? w.toAnswer : w.answered}</StateMark>
      {appeal.isOverdue ? <StateMark tone="wrong">{a.overdue}</StateMark> : null}
    </>
  );
};
