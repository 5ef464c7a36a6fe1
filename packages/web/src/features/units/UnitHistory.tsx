import type { UnitId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { unitChangeWords, unitWords } from '../../words/units.ts';

/** How a unit was named and where it stood, latest first. */
export const UnitHistory = ({ unitId }: { readonly unitId: UnitId }) => {
  const w = useWords(unitWords);
  const reasons = useWords(unitChangeWords);
  const asked = useEndpoint(unitEndpoints.unitHistory, { params: { unitId } });
  return (
    <Section title={w.history}>
      <Reply of={asked} rows={2}>
        {({ rows }) => (
          <ol className="lf-plain lf-lines">
            {rows
              .toSorted((a, b) => b.since.localeCompare(a.since))
              .map((version) => (
                <li key={version.since}>
                  <Moment at={version.since} as="day" />
                  <span>{reasons[version.reason]}</span>
                  <span>{version.name}</span>
                  {version.parentName === null ? null : <span className="lf-quiet">{version.parentName}</span>}
                  {version.note === null ? null : <span className="lf-quiet">{version.note}</span>}
                </li>
              ))}
          </ol>
        )}
      </Reply>
    </Section>
  );
};
