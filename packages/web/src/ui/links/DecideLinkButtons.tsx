import type { CaseId } from '@lianfang/contract/ids';
import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { LinkDecision } from '@lianfang/contract/series/links';
import type { Abilities } from '@lianfang/contract/values';
import { useCommand } from '../../api/use-command.ts';
import { actionWords } from '../../words/actions.ts';
import { linkWords } from '../../words/links.ts';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { useMay } from '../me.ts';
import { useWords } from '../words.ts';

export interface DecideLinkProps {
  readonly caseId: CaseId;
  readonly otherId: CaseId;
  /** What stands now. */
  readonly decision: LinkDecision | null;
  readonly abilities: Abilities;
}

/** Confirms or rejects the link of two cases, or takes back what was decided of it. */
export const DecideLinkButtons = ({ caseId, otherId, decision, abilities }: DecideLinkProps) => {
  const w = useWords(linkWords);
  const a = useWords(actionWords);
  const may = useMay();
  const { decideLink, withdrawLinkDecision } = seriesEndpoints;
  const decide = useCommand(decideLink, { done: a.done });
  const withdraw = useCommand(withdrawLinkDecision, { done: a.done });
  const params = { caseId, otherId };
  if (!may(decideLink.action)) return null;
  if (decision !== null)
    return decision.ofSeries ? null : (
      <ConfirmButton
        small
        label={w.withdraw}
        reason={{}}
        ability={abilities[withdrawLinkDecision.id]}
        onConfirm={(reason) => withdraw.runAndWait({ params, body: { reason } })}
      />
    );
  const ability = abilities[decideLink.id];
  return (
    <>
      <ConfirmButton
        small
        label={w.confirm}
        text={w.confirmText}
        reason={{}}
        ability={ability}
        onConfirm={(reason) => decide.runAndWait({ params, body: { verdict: 'confirm', reason } })}
      />
      <ConfirmButton
        small
        label={w.reject}
        text={w.rejectText}
        reason={{}}
        ability={ability}
        onConfirm={(reason) => decide.runAndWait({ params, body: { verdict: 'reject', reason } })}
      />
    </>
  );
};
