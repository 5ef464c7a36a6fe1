import { Button, Input, type InputRef } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { StateMark } from '../../ui/StateMark.tsx';
import { useWords } from '../../ui/words.ts';
import { offerWords } from '../../words/narrative.ts';

export interface Correcting {
  /** What the field begins with. */
  readonly typed: string;
  /** Whether what was typed is one of the value's kind. */
  readonly fits: (typed: string) => boolean;
  readonly onCorrect: (typed: string) => void;
}

interface CorrectionProps extends Correcting {
  readonly label: string;
  readonly onClose: () => void;
}

const Correction = ({ label, typed, fits, onCorrect, onClose }: CorrectionProps) => {
  const w = useWords(offerWords);
  const [text, setText] = useState(typed);
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus({ cursor: 'all' }), []);
  const good = fits(text);
  return (
    <Input
      ref={field}
      size="small"
      className="lf-correction"
      aria-label={`${w.correct} ${label}`}
      title={w.correctHint}
      value={text}
      status={good ? '' : 'error'}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (good) onCorrect(text);
      }}
    />
  );
};

export interface OfferProps extends Correcting {
  readonly label: string;
  readonly shown: string;
  readonly place: number;
  /** False where a person should look twice. */
  readonly sure: boolean;
  /** How it stands, once somebody decided. */
  readonly mark?: ReactNode;
  readonly onTake: () => void;
  /** A digit was pressed: of the offer at this place. */
  readonly onDigit: (place: number) => void;
  readonly onFocus?: () => void;
  /** What other keys do, by their name in lower case. */
  readonly keys?: Readonly<Record<string, () => void>>;
  /** Id of the text that says what the keys do. */
  readonly describedBy?: string;
  /** Where the whole list is one stop of the tab key: whether this one is it. Absent, every button is a stop. */
  readonly reachable?: boolean;
  /** More that can be done with it, as buttons. */
  readonly children?: ReactNode;
}

const useKeyAct =
  ({ onDigit, keys = {} }: OfferProps, correct: () => void) =>
  (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    const act = /^[1-9]$/.test(key) ? () => onDigit(Number(key) - 1) : key === 'e' ? correct : keys[key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

/** One value that was read: taken over by its digit or a click, corrected first with E. */
export const Offer = (props: OfferProps) => {
  const { label, shown, place, sure, mark, onTake, reachable = true, describedBy } = props;
  const w = useWords(offerWords);
  const [correcting, setCorrecting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setCorrecting(false);
    button.current?.focus();
  };
  const onKeyDown = useKeyAct(props, () => setCorrecting(true));
  return (
    <li className="lf-offer">
      <Button
        ref={button}
        size="small"
        data-offer
        tabIndex={reachable ? 0 : -1}
        aria-describedby={describedBy}
        onClick={onTake}
        onFocus={props.onFocus}
        onKeyDown={onKeyDown}
      >
        {place < 9 ? <kbd>{place + 1}</kbd> : null} {label} {shown}
      </Button>
      {correcting ? (
        <Correction
          label={label}
          typed={props.typed}
          fits={props.fits}
          onClose={close}
          onCorrect={(text) => {
            close();
            props.onCorrect(text);
          }}
        />
      ) : (
        <Button
          size="small"
          type="text"
          tabIndex={props.reachable === undefined ? 0 : -1}
          aria-label={`${w.correct} ${shown}`}
          onClick={() => setCorrecting(true)}
        >
          {w.correct}
        </Button>
      )}
      {props.children}
      {sure ? null : <StateMark tone="soon">{w.unsure}</StateMark>}
      {mark}
    </li>
  );
};
