import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { type PlanRecord, planVersionLifecycle } from '@lianfang/contract/plans/plans';
import { Link, useParams } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { planWords } from '../../words/plans.ts';
import '../../ui/facts.css';

interface OfPlan {
  readonly plan: PlanRecord;
}

const Actions = ({ plan }: OfPlan) => {
  const w = useWords(planWords);
  const may = useMay();
  const archive = useCommand(planEndpoints.archivePlan, { done: w.done });
  const restore = useCommand(planEndpoints.restorePlan, { done: w.done });
  const sent = { params: { planId: plan.id }, body: {} };
  return (
    <>
      {may('plan.import') && plan.draft === null && plan.archivedAt === null ? (
        <LinkButton to={to(paths.planImport, {}, { plan: plan.id })} label={w.importVersion} />
      ) : null}
      {plan.archivedAt === null ? (
        <ConfirmButton
          label={w.archive}
          text={w.archiveText}
          ability={plan.abilities['archivePlan']}
          onConfirm={() => archive.runAndWait(sent)}
        />
      ) : (
        <ConfirmButton
          label={w.restore}
          ability={plan.abilities['restorePlan']}
          onConfirm={() => restore.runAndWait(sent)}
        />
      )}
    </>
  );
};

const Versions = ({ plan }: OfPlan) => {
  const w = useWords(planWords);
  const say = useSay();
  return (
    <table className="lf-plain-table" aria-label={w.versions}>
      <tbody>
        {plan.versions.map((version) => (
          <tr key={version.id}>
            <th scope="row">{version.number === null ? w.draft : w.version(version.number)}</th>
            <td>{say(planVersionLifecycle.states[version.state])}</td>
            <td>{w.measures(version.counts.measures)}</td>
            <td>
              {w.imported} {version.importedByName} <Moment at={version.importedAt} as="day" />
            </td>
            <td>
              {version.confirmedAt === null
                ? (version.remark ?? '')
                : `${w.confirmed} ${version.confirmedByName ?? ''} `}
              <Moment at={version.confirmedAt} as="day" />
            </td>
            <td>
              <Link to={to(paths.planReview, { planId: plan.id }, { version: version.id })}>
                {version.state === 'draft' ? w.review : w.open}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** A plan with all its versions. */
export const PlanPage = () => {
  const w = useWords(planWords);
  const { planId = '' } = useParams();
  const asked = useEndpoint(planEndpoints.readPlan, { params: { planId } });
  return (
    <Reply of={asked}>
      {(plan) => (
        <PageFrame title={plan.title} above={<Link to={paths.plans}>{w.title}</Link>} actions={<Actions plan={plan} />}>
          <Versions plan={plan} />
        </PageFrame>
      )}
    </Reply>
  );
};
