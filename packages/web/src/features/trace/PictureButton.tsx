import type { CaseTrace } from '@lianfang/contract/traces/traces';
import { traceRules } from '@lianfang/contract/traces/traces';
import { Button } from 'antd';
import { useState } from 'react';
import { saveFile } from '../../api/download.ts';
import { secondOf } from '../../ui/shanghai.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { yuanText } from '../../ui/yuan-text.ts';
import { traceGraphWords, traceWords } from '../../words/trace.ts';
import { sumByBank } from './by-bank.ts';
import { lightPalette } from './graph/palette.ts';
import { makePicture, type PictureText } from './graph/save-picture.ts';
import type { Stage } from './graph/stage.ts';
import { useStageLook } from './GraphCanvas.tsx';
import { bankColourOf } from './TraceLegend.tsx';
import type { TraceGraphState } from './use-trace-graph.ts';

export interface PictureButtonProps {
  readonly trace: CaseTrace;
  readonly state: TraceGraphState;
  readonly stage: Stage | null;
}

const usePictureText = ({ trace, state }: Omit<PictureButtonProps, 'stage'>): PictureText => {
  const w = useWords(traceWords);
  const g = useWords(traceGraphWords);
  const say = useSay();
  const { tones } = lightPalette;
  const at = secondOf(state.at === null ? trace.asOf : new Date(state.at).toISOString());
  const { origin, stoppable, unresolved, sunk } = trace.totals;
  const sums = [
    [w.origin, origin],
    [w.stoppable, stoppable],
    [w.unresolved, unresolved],
    [w.sunk, sunk],
  ] as const;
  return {
    title: w.ofCase(trace.caseNumber),
    lines: [
      state.at === null ? `${w.asOf} ${at}` : w.whereAt(at),
      ...(state.at === null ? sums.map(([word, fen]) => `${word} ${yuanText(fen)}`) : []),
      say(traceRules[trace.rules.rule]),
      w.allAmounts,
      w.timeHint,
    ],
    legend: [
      { colour: tones.bright, text: state.at === null ? w.stoppable : w.thereThen },
      { colour: tones.unsure, text: w.unresolved },
      { colour: tones.sunk, text: w.sunk },
      { colour: tones.passed, text: w.passed },
      ...sumByBank(trace)
        .slice(0, 10)
        .map(({ key, name }) => ({
          colour: bankColourOf(lightPalette, state.bankPlaces, key),
          text: name ?? w.noBank,
        })),
    ],
    fileName: `${w.title} ${trace.caseNumber} ${at.replaceAll(':', '')}${state.at === null ? '' : ` ${g.scrub}`}.png`,
  };
};

/** Saves the graph as it is shown, with its title, its moment and what the colours mean. */
export const PictureButton = ({ trace, state, stage }: PictureButtonProps) => {
  const w = useWords(traceWords);
  const look = useStageLook(null);
  const text = usePictureText({ trace, state });
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (!stage) return;
    setBusy(true);
    saveFile(await makePicture(stage, state.scene, look, text));
    setBusy(false);
  };
  return (
    <Button loading={busy} onClick={() => void save()}>
      {w.picture}
    </Button>
  );
};
