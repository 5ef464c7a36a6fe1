import type { FoundValue } from '@lianfang/engine/intake/read-payment-text';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { minuteOf } from '../../ui/shanghai.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useWords } from '../../ui/words.ts';
import { yuanText } from '../../ui/yuan-text.ts';
import { transferWords } from '../../words/cases.ts';
import { moneyWords } from '../../words/money.ts';
import { correctedOf } from './found-correction.ts';

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

interface CorrectionProps {
  readonly found: FoundValue;
  readonly onTake: (found: FoundValue) => void;
  readonly onClose: () => void;
}

const typedOf = (found: FoundValue): string => {
  if (found.kind === 'amount') return yuanText(found.fen);
  return found.kind === 'time' ? minuteOf(found.at) : found.text;
};

const Correction = ({ found, onTake, onClose }: CorrectionProps) => {
  const w = useWords(transferWords);
  const [text, setText] = useState(typedOf(found));
  const [now] = useState(() => new Date().toISOString());
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus({ cursor: 'all' }), []);
  const corrected = correctedOf(found, text, now);
  return (
    <Input
      ref={field}
      size="small"
      className="lf-correction"
      aria-label={`${w.correct} ${w[foundLabels[found.kind]]}`}
      title={w.correctHint}
      value={text}
      status={corrected === null ? 'error' : ''}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (corrected !== null) onTake(corrected);
      }}
    />
  );
};

export interface OfferProps {
  readonly found: FoundValue;
  readonly place: number;
  readonly taken: boolean;
  readonly onTake: (found: FoundValue) => void;
  /** Takes over the one at a place: its digit was pressed. */
  readonly onDigit: (place: number) => void;
}

/** One value that was read: taken over by its digit or a click, corrected first with E. */
export const Offer = ({ found, place, taken, onTake, onDigit }: OfferProps) => {
  const w = useWords(transferWords);
  const text = useFoundText();
  const [correcting, setCorrecting] = useState(false);
  const close = (): void => setCorrecting(false);
  return (
    <li className="lf-offer">
      <Button
        size="small"
        data-offer
        onClick={() => onTake(found)}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.altKey || event.metaKey) return;
          if (/^[1-9]$/.test(event.key)) onDigit(Number(event.key) - 1);
          if (event.key.toLowerCase() !== 'e') return;
          event.preventDefault();
          setCorrecting(true);
        }}
      >
        <kbd>{place + 1}</kbd> {w[foundLabels[found.kind]]} {text(found)}
      </Button>
      {correcting ? (
        <Correction
          found={found}
          onClose={close}
          onTake={(corrected) => {
            close();
            onTake(corrected);
          }}
        />
      ) : (
        <Button size="small" type="text" aria-label={`${w.correct} ${text(found)}`} onClick={() => setCorrecting(true)}>
          {w.correct}
        </Button>
      )}
      {found.sure ? null : <StateMark tone="soon">{w.unsure}</StateMark>}
      {taken ? <StateMark tone="good">{w.taken}</StateMark> : null}
    </li>
  );
};
