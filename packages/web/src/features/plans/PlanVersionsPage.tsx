import type { ChangedMeasure, ComparedMeasure, PlanComparison } from '@lianfang/contract/plans/comparison';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { Link, useParams, useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { Diff } from '../../ui/Diff.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { planWords, reviewWords } from '../../words/plans.ts';
import { useJoined } from '../../ui/joined-text.ts';

const Changed = ({ measure }: { readonly measure: ChangedMeasure }) => {
  const w = useWords(reviewWords);
  const joined = useJoined();
  const units = (found: ChangedMeasure['unitsAdded']): string =>
    joined.clauses(found.map((one) => `${w[one.part]} ${one.name}`));
  return (
    <li className="lf-stack">
      <strong>{measure.to.path}</strong>
      <Diff parts={measure.text} />
      {measure.unitsAdded.length > 0 ? <p>{joined.label(w.unitsAdded, units(measure.unitsAdded))}</p> : null}
      {measure.unitsRemoved.length > 0 ? <p>{joined.label(w.unitsRemoved, units(measure.unitsRemoved))}</p> : null}
      {measure.deadline === null ? null : (
        <Diff
          parts={[
            { kind: 'same', text: joined.label(w.deadline, '') },
            { kind: 'removed', text: measure.deadline.from ?? w.noDeadline },
            { kind: 'added', text: measure.deadline.to ?? w.noDeadline },
          ]}
        />
      )}
    </li>
  );
};

const Whole = ({ title, measures }: { readonly title: string; readonly measures: readonly ComparedMeasure[] }) =>
  measures.length === 0 ? null : (
    <Section title={`${title} ${measures.length}`}>
      <ul className="lf-plain lf-stack">
        {measures.map((measure) => (
          <li key={measure.id}>
            <strong>{measure.path}</strong> {measure.text}
          </li>
        ))}
      </ul>
    </Section>
  );

const Comparison = ({ comparison }: { readonly comparison: PlanComparison }) => {
  const w = useWords(reviewWords);
  return (
    <>
      <p className="lf-quiet">{w.unchanged(comparison.unchanged)}</p>
      <Whole title={w.added} measures={comparison.added} />
      {comparison.changed.length === 0 ? null : (
        <Section title={`${w.changed} ${comparison.changed.length}`}>
          <ul className="lf-plain lf-stack">
            {comparison.changed.map((measure) => (
              <Changed key={measure.to.id} measure={measure} />
            ))}
          </ul>
        </Section>
      )}
      <Whole title={w.removed} measures={comparison.removed} />
    </>
  );
};

/** Two versions of a plan: what was added, what changed word by word, what was removed. */
export const PlanVersionsPage = () => {
  const w = useWords(reviewWords);
  const plans = useWords(planWords);
  const { planId = '' } = useParams();
  const [query] = useSearchParams();
  const planVersionId = query.get('later') ?? '';
  const earlierId = query.get('earlier') ?? '';
  const asked = useEndpoint(planEndpoints.diffPlanVersions, { params: { planVersionId, earlierId } });
  return (
    <PageFrame title={w.compare} above={<Link to={to(paths.plan, { planId })}>{plans.title}</Link>}>
      <Reply of={asked} rows={12}>
        {(comparison) => <Comparison comparison={comparison} />}
      </Reply>
    </PageFrame>
  );
};
