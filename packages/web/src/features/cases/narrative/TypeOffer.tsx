import { FraudType, fraudTypes } from '@lianfang/contract/cases/fraud-types';
import type { TextClass } from '@lianfang/engine/text/classify/classify-text';
import { Button } from 'antd';
import { useJoined } from '../../../ui/joined-text.ts';
import { StateMark } from '../../../ui/StateMark.tsx';
import { useSay, useWords } from '../../../ui/words.ts';
import { narrativeWords, offerWords } from '../../../words/narrative.ts';

export interface TypeOfferProps {
  readonly classed: TextClass;
  /** The type as the form has it now. */
  readonly chosen: FraudType | null;
  /** The form has it because the machine said so. */
  readonly isPreselected: boolean;
  /** Null takes the type out again. */
  readonly onChoose: (type: FraudType | null) => void;
}

/** The likeliest types, those that can be seen at all. */
const likely = ({ top, fraud }: TextClass): readonly { readonly type: FraudType; readonly p: number }[] =>
  top.flatMap(({ type, p }, place) => {
    const known = FraudType.safeParse(type);
    return known.success && (place === 0 || p >= 0.05) ? [{ type: known.data, p: p * fraud }] : [];
  });

/** Which type the narrative reads like, how surely, and by which words; a person chooses with a click or a key. */
export const TypeOffer = ({ classed, chosen, isPreselected, onChoose }: TypeOfferProps) => {
  const w = useWords(narrativeWords);
  const o = useWords(offerWords);
  const say = useSay();
  const joined = useJoined();
  const reasons =
    classed.because.length === 0 ? null : <span className="lf-quiet">{w.because(joined.list(classed.because))}</span>;
  if (classed.type === 'none')
    return (
      <p className="lf-row">
        <span>{w.noFraud(w.percent(classed.fraud))}</span>
        {reasons}
      </p>
    );
  return (
    <div className="lf-row">
      <span>{w.type}</span>
      {likely(classed).map(({ type, p }, place) => (
        <span key={type} className="lf-row">
          {place === 1 ? <span className="lf-quiet">{w.alsoPossible}</span> : null}
          <Button
            size="small"
            aria-pressed={chosen === type}
            onClick={() => onChoose(chosen === type && !isPreselected ? null : type)}
            onKeyDown={({ key }) => {
              if (chosen === type && ['x', 'X', 'Delete', 'Backspace'].includes(key)) onChoose(null);
            }}
          >
            {say(fraudTypes[type])} {w.percent(p)}
          </Button>
          {chosen === type ? (
            <StateMark tone={isPreselected ? 'waiting' : 'good'}>{isPreselected ? w.preselected : o.taken}</StateMark>
          ) : null}
        </span>
      ))}
      {classed.unsure ? <StateMark tone="soon">{w.notSure}</StateMark> : null}
      {reasons}
    </div>
  );
};
