import { identifierTypes } from '@lianfang/contract/cases/identifiers';
import { Button } from 'antd';
import { useId, useRef, useState } from 'react';
import { StateMark } from '../../../ui/StateMark.tsx';
import { useSay, useWords } from '../../../ui/words.ts';
import { narrativeWords, offerWords } from '../../../words/narrative.ts';
import { Offer } from '../Offer.tsx';
import type { Shown, Standing } from './choices.ts';
import { keyOf } from './read-narrative.ts';

export interface DecideProps {
  readonly onDecide: (shown: Shown, standing: Standing) => void;
  readonly onCorrect: (shown: Shown, value: string) => void;
}

const Mark = ({ shown }: { readonly shown: Shown }) => {
  const w = useWords(narrativeWords);
  const o = useWords(offerWords);
  if (shown.standing === 'taken') return <StateMark tone="good">{o.taken}</StateMark>;
  if (shown.standing === 'victims') return <StateMark tone="waiting">{w.victims}</StateMark>;
  if (shown.standing === 'dropped') return <StateMark tone="quiet">{w.dropped}</StateMark>;
  return shown.isEveryday ? <StateMark tone="quiet">{w.everyday}</StateMark> : null;
};

interface LineProps extends DecideProps {
  readonly shown: Shown;
  readonly place: number;
  readonly reachable: boolean;
  readonly legendId: string;
  readonly onDigit: (place: number) => void;
  readonly onFocus: () => void;
  /** What moves between the offers, by key. */
  readonly moves: Readonly<Record<string, () => void>>;
}

const IdentifierOffer = ({ shown, place, legendId, moves, onDecide, onCorrect, ...rest }: LineProps) => {
  const w = useWords(narrativeWords);
  const say = useSay();
  const { type, value } = shown;
  const victims = (): void => onDecide(shown, 'victims');
  const drop = (): void => onDecide(shown, 'dropped');
  return (
    <Offer
      label={say(identifierTypes[type])}
      shown={value}
      place={place}
      sure={shown.sure || shown.isEveryday}
      mark={<Mark shown={shown} />}
      typed={value}
      fits={(typed) => keyOf(type, typed) !== null}
      onTake={() => onDecide(shown, 'taken')}
      onCorrect={(typed) => onCorrect(shown, typed.trim())}
      keys={{ ...moves, v: victims, x: drop, delete: drop, backspace: drop }}
      describedBy={legendId}
      {...rest}
    >
      <Button size="small" type="text" tabIndex={-1} aria-label={w.victimsLabel(value)} onClick={victims}>
        {w.victims}
      </Button>
      <Button size="small" type="text" tabIndex={-1} aria-label={w.dropLabel(value)} onClick={drop}>
        {w.drop}
      </Button>
    </Offer>
  );
};

/** So many are shown at first; a narrative of 20,000 characters may name hundreds. */
const mostAtFirst = 30;

export interface IdentifierOffersProps extends DecideProps {
  readonly shown: readonly Shown[];
  readonly onTakeAll: () => void;
  readonly onLeave: () => void;
}

/** The offers as a list with one stop of the tab key: arrows move in it, Escape leaves it. */
const useMoves = (onLeave: () => void) => {
  const list = useRef<HTMLUListElement>(null);
  const focusAt = (place: number): void =>
    list.current?.querySelectorAll<HTMLElement>('[data-offer]')[Math.max(0, place)]?.focus();
  const movesAt = (place: number) => {
    const [on, back] = [(): void => focusAt(place + 1), (): void => focusAt(place - 1)];
    return { arrowdown: on, arrowright: on, arrowup: back, arrowleft: back, escape: onLeave };
  };
  return { list, focusAt, movesAt };
};

/** The identifiers that were read, each taken, corrected, said to be the victim's, or dropped, by key or by click. */
export const IdentifierOffers = ({ shown, onDecide, onCorrect, onTakeAll, onLeave }: IdentifierOffersProps) => {
  const w = useWords(narrativeWords);
  const legendId = useId();
  const [most, setMost] = useState(mostAtFirst);
  const { list, focusAt, movesAt } = useMoves(onLeave);
  const [stop, setStop] = useState(0);
  const listed = shown.slice(0, most);
  const open = shown.filter(({ standing, isEveryday }) => standing === null && !isEveryday).length;
  const decideAt = (place: number, standing: Standing): void => {
    const one = listed[place];
    if (one === undefined) return;
    onDecide(one, standing);
    focusAt(Math.min(place + 1, listed.length - 1));
  };
  return (
    <div className="lf-stack">
      <ul ref={list} className="lf-plain lf-offers lf-identifiers" aria-label={w.identifiers}>
        {listed.map((one, place) => (
          <IdentifierOffer
            key={one.key}
            shown={one}
            place={place}
            reachable={place === Math.min(stop, listed.length - 1)}
            legendId={legendId}
            moves={movesAt(place)}
            onFocus={() => setStop(place)}
            onDigit={(digit) => decideAt(digit, 'taken')}
            onDecide={(_one, standing) => decideAt(place, standing)}
            onCorrect={onCorrect}
          />
        ))}
      </ul>
      <div className="lf-row">
        {open > 1 ? (
          <Button size="small" onClick={onTakeAll}>
            {w.takeAll(open)}
          </Button>
        ) : null}
        {shown.length > most ? (
          <Button size="small" onClick={() => setMost(shown.length)}>
            {w.more(shown.length - most)}
          </Button>
        ) : null}
        <span id={legendId} className="lf-quiet">
          {w.keys}
        </span>
      </div>
    </div>
  );
};
