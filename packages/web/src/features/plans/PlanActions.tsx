import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import { useCommand } from '../../api/use-command.ts';
import { paths, to } from '../../paths.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { useMay } from '../../ui/me.ts';
import { useWords } from '../../ui/words.ts';
import { planWords, reviewWords } from '../../words/plans.ts';
import { AmendPlanDialog } from './AmendPlanDialog.tsx';

interface OfLedger {
  readonly ledger: PlanLedger;
}

const WhileDraft = ({ ledger }: OfLedger) => {
  const w = useWords(reviewWords);
  const submit = useCommand(planEndpoints.submitPlan, { done: w.submitted });
  const undo = useCommand(planEndpoints.undoPlanEdit);
  const params = { planVersionId: ledger.id };
  const body = { version: ledger.version };
  const last = ledger.undoes;
  return (
    <>
      {last === null ? null : (
        <ActionButton
          label={w.undoes(last.personName, last.words)}
          running={undo.running}
          onAct={() => undo.run({ params, body })}
        />
      )}
      <ActionButton
        main
        label={w.submit}
        ability={ledger.abilities['submitPlan']}
        running={submit.running}
        onAct={() => submit.run({ params, body })}
      />
    </>
  );
};

const WhileSubmitted = ({ ledger }: OfLedger) => {
  const w = useWords(reviewWords);
  const confirm = useCommand(planEndpoints.confirmPlan, { done: w.confirmed });
  const back = useCommand(planEndpoints.returnPlan, { done: w.return });
  const params = { planVersionId: ledger.id };
  const { version } = ledger;
  return (
    <>
      <ConfirmButton
        main
        label={w.confirm}
        text={w.confirmText}
        ability={ledger.abilities['confirmPlan']}
        onConfirm={() => confirm.runAndWait({ params, body: { version } })}
      />
      <ConfirmButton
        label={w.return}
        reason={{}}
        ability={ledger.abilities['returnPlan']}
        onConfirm={(reason) => back.runAndWait({ params, body: { reason, version } })}
      />
    </>
  );
};

/** What can be done to a version of a plan now. */
export const PlanActions = ({ ledger }: OfLedger) => {
  const w = useWords(reviewWords);
  const plans = useWords(planWords);
  const may = useMay();
  const withdraw = useCommand(planEndpoints.withdrawPlan, { done: plans.done });
  const open = ledger.state === 'draft' || ledger.state === 'submitted';
  return (
    <>
      {ledger.state === 'draft' ? <WhileDraft ledger={ledger} /> : null}
      {ledger.state === 'draft' && may('plan.amend') ? (
        <DialogButton label={plans.amend} ability={ledger.abilities['amendPlan']}>
          {(close) => <AmendPlanDialog ledger={ledger} onClose={close} />}
        </DialogButton>
      ) : null}
      {ledger.state === 'submitted' ? <WhileSubmitted ledger={ledger} /> : null}
      {ledger.state === 'confirmed' && may('task.assign') ? (
        <LinkButton main to={to(paths.taskAssign, {}, { version: ledger.id })} label={w.assign} />
      ) : null}
      {open ? (
        <ConfirmButton
          danger
          label={w.withdraw}
          reason={{}}
          ability={ledger.abilities['withdrawPlan']}
          onConfirm={(reason) =>
            withdraw.runAndWait({ params: { planVersionId: ledger.id }, body: { reason, version: ledger.version } })
          }
        />
      ) : null}
      {ledger.previousId === null ? null : (
        <LinkButton
          to={to(paths.planVersions, { planId: ledger.planId }, { later: ledger.id, earlier: ledger.previousId })}
          label={plans.compare}
        />
      )}
    </>
  );
};
