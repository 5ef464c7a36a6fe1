import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { sheetWords } from '../../words/scorecards.ts';

/** The figures that formulas may name, and what each means. */
export const IndicatorList = () => {
  const w = useWords(sheetWords);
  const say = useSay();
  const asked = useEndpoint(scorecardEndpoints.listScoreIndicators, {}, { staleTime: 600_000 });
  return (
    <Section title={w.indicators}>
      <Reply of={asked}>
        {({ indicators }) => (
          <ul className="lf-plain lf-lines">
            {indicators.map((indicator) => (
              <li key={indicator.code}>
                <code>{indicator.code}</code>
                <span>{say(indicator.name)}</span>
                <span className="lf-quiet">{say(indicator.meaning)}</span>
              </li>
            ))}
          </ul>
        )}
      </Reply>
    </Section>
  );
};
