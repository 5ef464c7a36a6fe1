import { useDark } from '../../ui/use-dark.ts';
import { useWords } from '../../ui/words.ts';
import { traceWords } from '../../words/trace.ts';
import { darkPalette, lightPalette } from './graph/palette.ts';

/** What the colours of the picture say; `isThen` where an earlier moment is shown. */
export const ToneLegend = ({ isThen }: { readonly isThen: boolean }) => {
  const w = useWords(traceWords);
  const { tones } = useDark() ? darkPalette : lightPalette;
  const entries = [
    [tones.bright, isThen ? w.thereThen : w.stoppable],
    ...(isThen ? [] : [[tones.unsure, w.unresolved] as const]),
    [tones.sunk, w.sunk],
    [tones.passed, w.passed],
  ] as const;
  return (
    <ul className="lf-plain lf-legend lf-quiet" aria-label={w.legend}>
      {entries.map(([colour, text]) => (
        <li key={text}>
          <span className="lf-swatch" style={{ background: colour }} aria-hidden /> {text}
        </li>
      ))}
      <li>{w.timeHint}</li>
    </ul>
  );
};
