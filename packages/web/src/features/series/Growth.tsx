import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { SeriesGrowth } from '@lianfang/contract/series/series';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { EvidenceLines } from '../../ui/links/EvidenceLines.tsx';
import { LinkedCaseText } from '../../ui/links/LinkedCaseText.tsx';
import { StrengthMark } from '../../ui/links/StrengthMark.tsx';
import { useMay } from '../../ui/me.ts';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { actionWords } from '../../words/actions.ts';
import { linkWords } from '../../words/links.ts';
import { seriesWords } from '../../words/series.ts';
import type { ViewProps } from './views/view-props.ts';

const Line = ({ series, one }: ViewProps & { readonly one: SeriesGrowth }) => {
  const w = useWords(seriesWords);
  const l = useWords(linkWords);
  const a = useWords(actionWords);
  const may = useMay();
  const { addToSeries } = seriesEndpoints;
  const add = useCommand(addToSeries, { done: a.done });
  const { id } = one.case;
  return (
    <li className="lf-linked">
      <span className="lf-row">
        <StrengthMark verdict={one.strength} />
        <span className="lf-quiet">{l.score(one.score)}</span>
        <LinkedCaseText of={one.case} />
      </span>
      <EvidenceLines evidence={one.evidence} />
      {may(addToSeries.action) ? (
        <span className="lf-screen-only">
          <ConfirmButton
            small
            label={w.growAdd}
            reason={{}}
            ability={series.abilities[addToSeries.id]}
            onConfirm={(reason) =>
              add.runAndWait({
                params: { seriesId: series.id },
                body: { caseIds: [id], overrules: false, reason, version: series.version },
              })
            }
          />
        </span>
      ) : null}
    </li>
  );
};

/** Cases outside of a series that are linked with cases inside of it. */
export const Growth = ({ series }: ViewProps) => {
  const w = useWords(seriesWords);
  if (series.growth.length === 0) return null;
  return (
    <Section title={w.grow}>
      <ul className="lf-plain">
        {series.growth.map((one) => (
          <Line key={one.case.id} series={series} one={one} />
        ))}
      </ul>
    </Section>
  );
};
