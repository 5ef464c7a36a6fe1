import { type BankAnswer, bankOutcomes } from '@lianfang/contract/appeals/bank-answer';
import { Facts } from '../../ui/Facts.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Section } from '../../ui/Section.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { bankAppealWords } from '../../words/appeals.ts';

/** What the bank said of its own measure, with its reasons. */
export const BankAnswerSection = ({ answer }: { readonly answer: BankAnswer }) => {
  const w = useWords(bankAppealWords);
  const say = useSay();
  return (
    <Section title={w.answer}>
      <Facts
        facts={[
          { label: w.outcome, value: say(bankOutcomes[answer.outcome]) },
          { label: w.answeredAt, value: <Moment at={answer.at} /> },
          { label: w.answeredBy, value: answer.byName },
        ]}
      />
      <Prose text={answer.reasons} />
    </Section>
  );
};
