import { type FoundValue, readPaymentText } from '@lianfang/engine/intake/read-payment-text';
import { Button, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { minuteOf, today } from '../../ui/shanghai.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useWords } from '../../ui/words.ts';
import { yuanText } from '../../ui/yuan-text.ts';
import { moneyWords } from '../../words/money.ts';
import { transferWords } from '../../words/cases.ts';

const labels = {
  amount: 'foundAmount',
  time: 'foundTime',
  account: 'foundAccount',
  name: 'foundName',
  bank: 'foundBank',
  phone: 'foundPhone',
} as const;

const useFoundText = (): ((found: FoundValue) => string) => {
  const m = useWords(moneyWords);
  return (found) => {
    if (found.kind === 'amount') return `${yuanText(found.fen)} ${m.yuan}`;
    return found.kind === 'time' ? minuteOf(found.at) : found.text;
  };
};

interface OfferProps {
  readonly found: FoundValue;
  readonly place: number;
  readonly taken: boolean;
  readonly onTake: () => void;
  /** Takes over the one at a place: its digit was pressed. */
  readonly onDigit: (place: number) => void;
}

const Offer = ({ found, place, taken, onTake, onDigit }: OfferProps) => {
  const w = useWords(transferWords);
  const text = useFoundText();
  return (
    <li className="lf-offer">
      <Button
        size="small"
        data-offer
        onClick={onTake}
        onKeyDown={(event) => {
          if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey)
            onDigit(Number(event.key) - 1);
        }}
      >
        <kbd>{place + 1}</kbd> {w[labels[found.kind]]} {text(found)}
      </Button>
      {found.sure ? null : <StateMark tone="soon">{w.unsure}</StateMark>}
      {taken ? <StateMark tone="good">{w.taken}</StateMark> : null}
    </li>
  );
};

interface OffersProps {
  readonly found: readonly FoundValue[];
  readonly onTake: (found: FoundValue) => boolean;
  /** The keyboard goes on from the paste to what was found in it. */
  readonly takesFocus: boolean;
}

/** Of two amounts or moments only the first: the others belong to other payments. Two accounts are payee and payer. */
const firstOfEach = (found: readonly FoundValue[]): readonly FoundValue[] =>
  found.filter(
    (one, place) =>
      found.slice(0, place).filter((before) => before.kind === one.kind).length < (one.kind === 'account' ? 2 : 1),
  );

const Offers = ({ found, onTake, takesFocus }: OffersProps) => {
  const w = useWords(transferWords);
  const list = useRef<HTMLElement>(null);
  const [taken, setTaken] = useState<readonly number[]>([]);
  useEffect(() => {
    if (takesFocus) list.current?.querySelector<HTMLElement>('[data-offer]')?.focus();
  }, [takesFocus]);
  const take = (...chosen: readonly FoundValue[]): void => {
    const places = chosen.filter(onTake).map(({ start }) => start);
    setTaken((before) => [...before, ...places]);
  };
  const takeAt = (place: number): void => {
    const one = found[place];
    if (!one) return;
    take(one);
    list.current?.querySelectorAll<HTMLElement>('[data-offer]')[place + 1]?.focus();
  };
  return (
    <section ref={list} className="lf-stack" aria-label={w.offers}>
      <ul className="lf-plain lf-offers">
        {found.map((one, place) => (
          <Offer
            key={`${one.kind} ${one.start}`}
            found={one}
            place={place}
            taken={taken.includes(one.start)}
            onTake={() => takeAt(place)}
            onDigit={takeAt}
          />
        ))}
      </ul>
      <div className="lf-row">
        <Button size="small" onClick={() => take(...firstOfEach(found))}>
          {w.takeAll}
        </Button>
        <span className="lf-quiet">{w.offersHint}</span>
      </div>
    </section>
  );
};

/** Reads a pasted message and offers what it found; each value is taken over by a person. */
export const PasteBox = ({ onTake }: { readonly onTake: (found: FoundValue) => boolean }) => {
  const w = useWords(transferWords);
  const fieldId = useId();
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState(false);
  const found = text.trim() === '' ? null : readPaymentText(text, today());
  const usable = found?.filter((one) => one.kind !== 'phone' && one.kind !== 'bank').slice(0, 9) ?? [];
  return (
    <div className="lf-paste">
      <label htmlFor={fieldId}>{w.paste}</label>
      <Input.TextArea
        id={fieldId}
        value={text}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={20_000}
        placeholder={w.pasteHint}
        onPaste={() => setPasted(true)}
        onKeyDown={() => setPasted(false)}
        onChange={(event) => setText(event.target.value)}
      />
      {found !== null && usable.length === 0 ? <p className="lf-quiet">{w.nothingRead}</p> : null}
      {usable.length > 0 ? <Offers key={text} found={usable} onTake={onTake} takesFocus={pasted} /> : null}
    </div>
  );
};
