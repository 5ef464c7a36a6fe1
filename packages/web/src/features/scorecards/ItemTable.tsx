import type { ItemScore, UnitScorecard } from '@lianfang/contract/scorecards/scorecards';
import { scoreItemKinds } from '@lianfang/contract/scorecards/sheets';
import { Button } from 'antd';
import { Section } from '../../ui/Section.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { unitScoreWords } from '../../words/scorecards.ts';
import { partsText, valueText } from './figure-text.ts';
import '../../ui/record.css';

interface FigureOpener {
  readonly onFigure: (code: string) => void;
}

const Trace = ({ item, onFigure }: FigureOpener & { readonly item: ItemScore }) => {
  const w = useWords(unitScoreWords);
  const say = useSay();
  return (
    <ul className="lf-plain">
      {item.formula === null ? null : (
        <li>
          <code>{item.formula}</code>
          {item.value === null ? '' : ` = ${item.value}`}
        </li>
      )}
      {item.gap === null ? null : <li className="lf-quiet">{say(item.gap)}</li>}
      {item.trace.map((one) => (
        <li key={one.indicator}>
          {say(one.name)} {valueText(one)} <span className="lf-quiet">{partsText(one)}</span>{' '}
          <Button
            type="link"
            size="small"
            className="lf-screen-only"
            aria-label={w.recordsOf(say(one.name))}
            onClick={() => onFigure(one.indicator)}
          >
            {w.records}
          </Button>
        </li>
      ))}
      {item.adjustments.map((one, place) => (
        // Two adjustments may have the same reason and points; their place tells them apart.
        <li key={`${place} ${one.reason}`}>
          {w.adjusted(String(one.points), one.reason)}
          {one.evidence > 0 ? <span className="lf-quiet"> {w.evidence(one.evidence)}</span> : null}
        </li>
      ))}
    </ul>
  );
};

/** Every item of the sheet with its points and how they come about. */
export const ItemTable = ({ card, onFigure }: FigureOpener & { readonly card: UnitScorecard }) => {
  const w = useWords(unitScoreWords);
  const say = useSay();
  return (
    <Section title={w.items}>
      <WideTable label={w.items}>
        <thead>
          <tr>
            <th scope="col">{w.item}</th>
            <th scope="col">{w.kind}</th>
            <th scope="col" className="lf-number">
              {w.weight}
            </th>
            <th scope="col" className="lf-number">
              {w.points}
            </th>
            <th scope="col">{w.trace}</th>
          </tr>
        </thead>
        <tbody>
          {card.items.map((item) => (
            <tr key={item.code}>
              <th scope="row">{say(item.name)}</th>
              <td className="lf-nowrap">{say(scoreItemKinds[item.kind])}</td>
              <td className="lf-number">{item.weight}</td>
              <td className="lf-number">
                <strong>{item.points ?? '—'}</strong>
              </td>
              <td className="lf-wide-cell">
                <Trace item={item} onFigure={onFigure} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Section>
  );
};
