import type { FoundValue } from '@lianfang/engine/intake/read-payment-text';
import { useState } from 'react';
import { minuteOf } from '../../ui/shanghai.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useWords } from '../../ui/words.ts';
import { yuanText } from '../../ui/yuan-text.ts';
import { transferWords } from '../../words/cases.ts';
import { moneyWords } from '../../words/money.ts';
import { offerWords } from '../../words/narrative.ts';
import { correctedOf } from './found-correction.ts';
import { Offer } from './Offer.tsx';

export const foundLabels = {
  amount: 'foundAmount',
  time: 'foundTime',
  account: 'foundAccount',
  name: 'foundName',
  bank: 'foundBank',
  phone: 'foundPhone',
  link: 'foundLink',
  qq: 'foundQq',
  wechat: 'foundWechat',
} as const;

/** A found value as it is shown. */
export const useFoundText = (): ((found: FoundValue) => string) => {
  const m = useWords(moneyWords);
  return (found) => {
    if (found.kind === 'amount') return `${yuanText(found.fen)} ${m.yuan}`;
    return found.kind === 'time' ? minuteOf(found.at) : found.text;
  };
};

const typedOf = (found: FoundValue): string => {
  if (found.kind === 'amount') return yuanText(found.fen);
  return found.kind === 'time' ? minuteOf(found.at) : found.text;
};

export interface PaymentOfferProps {
  readonly found: FoundValue;
  readonly place: number;
  readonly taken: boolean;
  readonly onTake: (found: FoundValue) => void;
  /** Takes over the one at a place: its digit was pressed. */
  readonly onDigit: (place: number) => void;
}

/** One value of a bank's message, for the payment it belongs to. */
export const PaymentOffer = ({ found, place, taken, onTake, onDigit }: PaymentOfferProps) => {
  const w = useWords(transferWords);
  const o = useWords(offerWords);
  const text = useFoundText();
  const [now] = useState(() => new Date().toISOString());
  return (
    <Offer
      label={w[foundLabels[found.kind]]}
      shown={text(found)}
      place={place}
      sure={found.sure}
      typed={typedOf(found)}
      fits={(typed) => correctedOf(found, typed, now) !== null}
      onCorrect={(typed) => {
        const corrected = correctedOf(found, typed, now);
        if (corrected !== null) onTake(corrected);
      }}
      onTake={() => onTake(found)}
      onDigit={onDigit}
      mark={taken ? <StateMark tone="good">{o.taken}</StateMark> : null}
    />
  );
};
