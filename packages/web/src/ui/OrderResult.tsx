import {
  mismatches,
  type OrderRecord,
  type OrderResult as Result,
  refusalReasons,
} from '@lianfang/contract/orders/orders';
import { orderWords } from '../words/orders.ts';
import { type Fact, Facts } from './Facts.tsx';
import { Moment } from './Moment.tsx';
import { Section } from './Section.tsx';
import { useSay, useWords } from './words.ts';
import { Yuan } from './Yuan.tsx';
import { yuanText } from './yuan-text.ts';
import { useJoined } from './joined-text.ts';

const useResultFacts = (result: Result, asked: number | null): readonly Fact[] => {
  const w = useWords(orderWords);
  const say = useSay();
  const joined = useJoined();
  const tail = [
    { label: w.balance, value: result.balance === null ? null : <Yuan fen={result.balance} /> },
    { label: w.at, value: <Moment at={result.at} as="second" /> },
    { label: w.remark, value: result.remark },
  ];
  const differs = (given: readonly (keyof typeof mismatches)[]): Fact => ({
    label: w.mismatches,
    value: joined.list(given.map((one) => say(mismatches[one]))),
  });
  if (result.outcome === 'executed') {
    const partly = asked !== null && result.amount < asked;
    const done = partly ? w.partly(yuanText(result.amount), yuanText(asked)) : <Yuan fen={result.amount} />;
    return [{ label: w.executed, value: done }, differs(result.mismatches), ...tail];
  }
  if (result.outcome === 'queued')
    return [
      { label: w.priorOrgan, value: result.priorOrgan },
      { label: w.priorUntil, value: <Moment at={result.priorUntil} /> },
      ...tail,
    ];
  return [{ label: w.refusal, value: say(refusalReasons[result.reason]) }, differs(result.mismatches), ...tail];
};

const Told = ({ result, asked }: { readonly result: Result; readonly asked: number | null }) => (
  <Facts facts={useResultFacts(result, asked)} />
);

/** What the bank answered, in full or in part, or why it did not act. */
export const OrderResult = ({ order }: { readonly order: OrderRecord }) => {
  const w = useWords(orderWords);
  return (
    <Section title={w.result}>
      {order.result === null ? (
        <p className="lf-quiet">{w.noResult}</p>
      ) : (
        <Told result={order.result} asked={order.amount} />
      )}
    </Section>
  );
};
