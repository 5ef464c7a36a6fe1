import { scoreItemKinds, type ScoreSheetRecord } from '@lianfang/contract/scorecards/sheets';
import { Facts } from '../../ui/Facts.tsx';
import { Section } from '../../ui/Section.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { sheetWords, unitScoreWords } from '../../words/scorecards.ts';
import '../../ui/record.css';

/** A sheet that no longer changes, or that one may only read. */
export const SheetView = ({ sheet }: { readonly sheet: ScoreSheetRecord }) => {
  const w = useWords(sheetWords);
  const u = useWords(unitScoreWords);
  const say = useSay();
  return (
    <>
      <Facts
        facts={[
          { label: w.total, value: sheet.total },
          { label: w.decimals, value: sheet.decimals },
          { label: w.whenMissing, value: w[sheet.whenMissing] },
          { label: w.author, value: sheet.authorName },
          { label: w.publishedBy, value: sheet.publishedByName },
        ]}
      />
      <Section title={`${w.items} ${sheet.items.length}`}>
        <WideTable label={w.items}>
          <thead>
            <tr>
              <th scope="col">{u.item}</th>
              <th scope="col">{w.kind}</th>
              {[w.weight, w.min, w.max].map((title) => (
                <th key={title} scope="col" className="lf-number">
                  {title}
                </th>
              ))}
              <th scope="col">{u.formula}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.items.map((item) => (
              <tr key={item.code}>
                <th scope="row">{say(item.name)}</th>
                <td className="lf-nowrap">{say(scoreItemKinds[item.kind])}</td>
                <td className="lf-number">{item.weight}</td>
                <td className="lf-number">{item.min}</td>
                <td className="lf-number">{item.max}</td>
                <td>
                  {item.formula === null ? (
                    <span className="lf-quiet">{w.noFormula}</span>
                  ) : (
                    <code>{item.formula}</code>
                  )}
                  {item.evidenceRequired ? <div className="lf-quiet">{w.evidence}</div> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      </Section>
    </>
  );
};
