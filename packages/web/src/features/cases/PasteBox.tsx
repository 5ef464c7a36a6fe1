import { groupPayments } from '@lianfang/engine/intake/group-payments';
import { type FoundValue, longestText, readPaymentText } from '@lianfang/engine/intake/read-payment-text';
import { Button, Input } from 'antd';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { TextWithSpans } from '../../ui/TextWithSpans.tsx';
import { useJoined } from '../../ui/joined-text.ts';
import { useWords } from '../../ui/words.ts';
import { transferWords } from '../../words/cases.ts';
import { foundLabels, PaymentOffer, useFoundText } from './PaymentOffer.tsx';

export interface PasteBoxProps {
  readonly onTake: (found: FoundValue) => boolean;
  /** Takes over several payments of one text, this one’s the first. */
  readonly onTakePayments: (payments: readonly (readonly FoundValue[])[]) => void;
}

interface OffersProps extends PasteBoxProps {
  readonly found: readonly FoundValue[];
  readonly payments: readonly (readonly FoundValue[])[];
  /** The keyboard goes on from the paste to what was found in it. */
  readonly takesFocus: boolean;
}

const Offers = ({ found, payments, onTake, onTakePayments, takesFocus }: OffersProps) => {
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
  const takeAt = (place: number, one: FoundValue | undefined): void => {
    if (!one) return;
    take(one);
    list.current?.querySelectorAll<HTMLElement>('[data-offer]')[place + 1]?.focus();
  };
  return (
    <section ref={list} className="lf-stack" aria-label={w.offers}>
      <ul className="lf-plain lf-offers">
        {found.map((one, place) => (
          <PaymentOffer
            key={`${one.kind} ${one.start}`}
            found={one}
            place={place}
            taken={taken.includes(one.start)}
            onTake={(value) => takeAt(place, value)}
            onDigit={(digit) => takeAt(digit, found[digit])}
          />
        ))}
      </ul>
      <div className="lf-row">
        <Button size="small" onClick={() => take(...(payments[0] ?? found))}>
          {w.takeAll}
        </Button>
        {payments.length > 1 ? (
          <Button size="small" onClick={() => onTakePayments(payments)}>
            {w.takePayments(payments.length)}
          </Button>
        ) : null}
        <span className="lf-quiet">{w.offersHint}</span>
      </div>
    </section>
  );
};

/** Where in the text each value stands, and what was read that belongs to no payment. */
const Marked = ({ text, found }: { readonly text: string; readonly found: readonly FoundValue[] }) => {
  const w = useWords(transferWords);
  const shown = useFoundText();
  const joined = useJoined();
  const [current, setCurrent] = useState<string | null>(null);
  const spans = found.map((one) => ({
    id: String(one.start),
    start: one.start,
    end: one.end,
    kind: one.sure ? 'lead' : 'unsure',
    label: `${w[foundLabels[one.kind]]} ${shown(one)}`,
  }));
  const others = found.filter(({ kind }) => ['phone', 'link', 'qq', 'wechat'].includes(kind));
  return (
    <>
      <TextWithSpans text={text} spans={spans} label={w.pastedText} current={current} onLook={setCurrent} />
      {others.length === 0 ? null : (
        <p className="lf-quiet">
          {joined.label(w.beside, joined.clauses(others.map((one) => `${w[foundLabels[one.kind]]} ${shown(one)}`)))}
        </p>
      )}
    </>
  );
};

const usable: readonly FoundValue['kind'][] = ['amount', 'time', 'account', 'name', 'bank'];

/** Reads a pasted message and offers what it found; each value is taken over, or corrected, by a person. */
export const PasteBox = (taking: PasteBoxProps) => {
  const w = useWords(transferWords);
  const fieldId = useId();
  const [{ text, now }, setTyped] = useState({ text: '', now: new Date(0).toISOString() });
  const [pasted, setPasted] = useState(false);
  const found = useMemo(() => readPaymentText(text, now), [text, now]);
  const payments = useMemo(() => groupPayments(found), [found]);
  const offered = (payments[0] ?? found).filter(({ kind }) => usable.includes(kind)).slice(0, 9);
  return (
    <div className="lf-paste">
      <label htmlFor={fieldId}>{w.paste}</label>
      <Input.TextArea
        id={fieldId}
        value={text}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={longestText}
        placeholder={w.pasteHint}
        onPaste={() => setPasted(true)}
        onKeyDown={() => setPasted(false)}
        onChange={(event) => setTyped({ text: event.target.value, now: new Date().toISOString() })}
      />
      {text.trim() !== '' && offered.length === 0 ? <p className="lf-quiet">{w.nothingRead}</p> : null}
      {found.length > 0 ? <Marked text={text} found={found} /> : null}
      {offered.length > 0 ? (
        <Offers key={text} {...taking} found={offered} payments={payments} takesFocus={pasted} />
      ) : null}
    </div>
  );
};
