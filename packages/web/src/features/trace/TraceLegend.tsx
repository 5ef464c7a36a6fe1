import type { CaseTrace } from '@lianfang/contract/traces/traces';
import { useDark } from '../../ui/use-dark.ts';
import { useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { traceWords } from '../../words/trace.ts';
import { sumByBank } from './by-bank.ts';
import { darkPalette, lightPalette, type Palette } from './graph/palette.ts';

/** The colour of a bank in the picture. */
export const bankColourOf = (palette: Palette, places: ReadonlyMap<string, number>, key: string): string => {
  const place = places.get(key);
  return place === undefined ? palette.noBank : (palette.banks[place % palette.banks.length] ?? palette.noBank);
};

const most = 12;

export interface TraceLegendProps {
  readonly trace: CaseTrace;
  readonly bankPlaces: ReadonlyMap<string, number>;
}

/** What can be stopped at each bank, with the colour that the bank has in the picture. */
export const TraceLegend = ({ trace, bankPlaces }: TraceLegendProps) => {
  const w = useWords(traceWords);
  const palette = useDark() ? darkPalette : lightPalette;
  const banks = sumByBank(trace).slice(0, most);
  if (banks.length === 0) return null;
  return (
    <ul className="lf-plain lf-legend" aria-label={w.byBank}>
      {banks.map(({ key, name, stoppable, unresolved }) => (
        <li key={key}>
          <span className="lf-swatch" style={{ background: bankColourOf(palette, bankPlaces, key) }} aria-hidden />{' '}
          {name ?? w.noBank} <Yuan fen={stoppable} />
          {unresolved === 0 ? null : (
            <span className="lf-quiet">
              {' '}
              {w.unresolved} <Yuan fen={unresolved} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};
