import type { FraudType } from '@lianfang/contract/cases/fraud-types';
import { Form } from 'antd';
import { useMemo, useState } from 'react';
import { useWords } from '../../../ui/words.ts';
import { narrativeWords } from '../../../words/narrative.ts';
import { AddIdentifier } from './AddIdentifier.tsx';
import { add, type Choice, correct, decide, shownOf, takeAll } from './choices.ts';
import { IdentifierOffers } from './IdentifierOffers.tsx';
import { MarkedNarrative } from './MarkedNarrative.tsx';
import { nothingNoted, type Noted, preselect } from './noted.ts';
import { TypeOffer } from './TypeOffer.tsx';
import { type Heard, useNarrativeReading } from './use-narrative-reading.ts';
import { useOwnKeys } from './use-own-keys.ts';

export interface NarrativeFindingsProps {
  /** Place of the text in the form. */
  readonly within: readonly string[];
  /** Numbers that are known to be the victim's. */
  readonly own: readonly string[];
  /** The narrative's field was entered: from then on it is read. */
  readonly isUsed: boolean;
  readonly onLeave: () => void;
  readonly value?: Noted;
  readonly onChange?: (noted: Noted) => void;
}

interface ListenerProps extends Pick<NarrativeFindingsProps, 'within' | 'isUsed'> {
  readonly onHeard: (heard: Heard) => void;
}

/** Follows the narrative key by key and shows nothing, so that only what was heard draws anything anew. */
const Listener = ({ within, isUsed, onHeard }: ListenerProps) => {
  const form = Form.useFormInstance();
  const text = (Form.useWatch([...within, 'narrative'], form) as string | undefined) ?? '';
  useNarrativeReading(text, isUsed, onHeard);
  return null;
};

const ModelState = ({ model }: Pick<Heard, 'model'>) => {
  const w = useWords(narrativeWords);
  if (model === 'there') return null;
  return <p className="lf-quiet">{model === 'coming' ? w.modelComing : w.modelFailed}</p>;
};

/** The type in the form, and how a reading and a person set it. */
const useType = (within: readonly string[]) => {
  const form = Form.useFormInstance();
  const field = [...within, 'type'];
  const chosen = (Form.useWatch(field, form) as FraudType | null | undefined) ?? null;
  return {
    chosen,
    read: (): FraudType | null => (form.getFieldValue(field) as FraudType | null | undefined) ?? null,
    set: (type: FraudType | null): void => form.setFieldValue(field, type),
  };
};

/** What a narrative tells, read while it is written: its type and its identifiers, for a person to decide about. */
export const NarrativeFindings = (props: NarrativeFindingsProps) => {
  const { within, isUsed, onLeave, onChange, value: noted = nothingNoted } = props;
  const w = useWords(narrativeWords);
  const type = useType(within);
  const own = useOwnKeys(props.own);
  const [model, setModel] = useState<Heard['model'] | null>(null);
  const { reading, choices } = noted;
  const shown = useMemo(() => shownOf(reading?.identifiers ?? [], choices, own), [reading, choices, own]);
  const change = (to: Partial<Noted>): void => onChange?.({ ...noted, ...to });
  const choose = (to: readonly Choice[]): void => change({ choices: to });
  const hear = ({ model: state, reading: heard }: Heard): void => {
    setModel(state);
    const before = type.read();
    const after = preselect(before, noted.preselected, heard);
    if (after.type !== before) type.set(after.type);
    change({ reading: heard, preselected: after.preselected });
  };
  const chooseType = (to: FraudType | null): void => {
    type.set(to);
    change({ preselected: to === null ? noted.preselected : null });
  };
  const classed = reading?.classed ?? null;
  return (
    <section className="lf-findings lf-stack" aria-label={w.reading}>
      <Listener within={within} isUsed={isUsed} onHeard={hear} />
      <output className="lf-unseen">{reading === null ? '' : w.said(shown.length)}</output>
      {model === null ? <p className="lf-quiet">{w.hint}</p> : <ModelState model={model} />}
      {classed !== null && classed.top.length > 0 ? (
        <TypeOffer
          classed={classed}
          chosen={type.chosen}
          isPreselected={type.chosen !== null && type.chosen === noted.preselected}
          onChoose={chooseType}
        />
      ) : null}
      {shown.length > 0 ? (
        <IdentifierOffers
          shown={shown}
          onDecide={(one, standing) => choose(decide(choices, one, standing))}
          onCorrect={(one, to) => choose(correct(choices, one, { type: one.type, value: to }))}
          onTakeAll={() => choose(takeAll(choices, shown))}
          onLeave={onLeave}
        />
      ) : null}
      {reading !== null && reading.text !== '' && shown.length === 0 ? <p className="lf-quiet">{w.none}</p> : null}
      <AddIdentifier onAdd={(kind, typed) => choose(add(choices, kind, typed))} />
      {reading === null ? null : <MarkedNarrative reading={reading} shown={shown} />}
    </section>
  );
};
