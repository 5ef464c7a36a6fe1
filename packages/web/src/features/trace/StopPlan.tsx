import { stepGaps, type CaseTrace, type TraceStep } from '@lianfang/contract/traces/traces';
import { orderKinds } from '@lianfang/contract/orders/orders';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths, to } from '../../paths.ts';
import { AccountNumberText } from '../../ui/AccountText.tsx';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useMay } from '../../ui/me.ts';
import { Section } from '../../ui/Section.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { yuanText } from '../../ui/yuan-text.ts';
import { stopPlanWords, traceTreeWords, traceWords } from '../../words/trace.ts';
import { DraftNextDialog } from './DraftNextDialog.tsx';
import { useNodeText } from './use-node-text.ts';

/** Steps that the list begins with; the rest on demand. */
const atFirst = 10;
const mostAtOnce = 100;

interface StepProps {
  readonly step: TraceStep;
  readonly trace: CaseTrace;
  readonly isChosen: boolean;
  readonly mayDraft: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onDraft: () => void;
  readonly onShow: () => void;
}

const StepFigures = ({ step }: Pick<StepProps, 'step'>) => {
  const w = useWords(stopPlanWords);
  const say = useSay();
  const { layer } = useNodeText();
  const loss = step.perMinute > 0 ? w.perMinute(yuanText(step.perMinute)) : null;
  return (
    <span className="lf-quiet">
      {[layer(step.layer), w[step.state], loss, `${w.proposed} ${say(orderKinds[step.propose])}`]
        .filter((part) => part !== null)
        .join(' · ')}
    </span>
  );
};

const Step = ({ step, trace, isChosen, mayDraft, onChoose, onDraft, onShow }: StepProps) => {
  const w = useWords(stopPlanWords);
  const say = useSay();
  const isOrdered = step.gap === 'ordered';
  const name = trace.accounts.find(({ number }) => number === step.account)?.name ?? '';
  const ability = isOrdered ? { allowed: false, reason: say(stepGaps.ordered) } : { allowed: true, reason: null };
  return (
    <li className="lf-step">
      {mayDraft ? (
        <Checkbox
          checked={isChosen}
          disabled={isOrdered}
          onChange={(event) => onChoose(event.target.checked)}
          aria-label={w.choose(`${name} ${step.account}`)}
        />
      ) : null}
      <span className="lf-grow lf-step-text">
        <Button type="link" className="lf-pick" onClick={onShow}>
          <span>
            {name} <AccountNumberText number={step.account} />
          </span>
        </Button>
        <span>
          <strong>
            <Yuan fen={step.amount} />
          </strong>{' '}
          {isOrdered ? null : (
            <span className="lf-quiet">
              {w.expected} <Yuan fen={step.expected} />
            </span>
          )}
        </span>
        {isOrdered ? null : (
          <>
            <span>{say(step.reason)}</span>
            <StepFigures step={step} />
          </>
        )}
        {step.gap === null ? null : <span className="lf-mark-soon">{say(stepGaps[step.gap])}</span>}
      </span>
      {mayDraft ? <ActionButton small label={w.draft} ability={ability} onAct={onDraft} /> : null}
    </li>
  );
};

const useChosen = ({ plan }: CaseTrace) => {
  const [accounts, setAccounts] = useState<ReadonlySet<string>>(new Set());
  // A step that somebody else drafted meanwhile is in force and is chosen no more.
  const steps = plan.filter(({ account, gap }) => accounts.has(account) && gap !== 'ordered').slice(0, mostAtOnce);
  const choose = (account: string, isChosen: boolean): void =>
    setAccounts(new Set([...accounts].filter((one) => one !== account).concat(isChosen ? [account] : [])));
  return { steps, accounts, choose, setAccounts };
};

export interface StopPlanProps {
  readonly trace: CaseTrace;
  readonly onShow: (account: string) => void;
}

/** Whom to stop next, the most urgent first, each with its reason; drafted one by one or as a checked batch. */
export const StopPlan = ({ trace, onShow }: StopPlanProps) => {
  const w = useWords(stopPlanWords);
  const t = useWords(traceWords);
  const mayDraft = useMay()('order.draft');
  const { steps, accounts, choose, setAccounts } = useChosen(trace);
  const [shown, setShown] = useState(atFirst);
  const [drafting, setDrafting] = useState<readonly TraceStep[] | null>(null);
  const [drafted, setDrafted] = useState(0);
  const { plan, cut } = trace;
  const open = plan.filter(({ gap }) => gap !== 'ordered').slice(0, mostAtOnce);
  if (plan.length === 0)
    return (
      <Section title={w.title}>
        <EmptyState title={w.none} hint={w.noneNext} />
      </Section>
    );
  return (
    <Section title={w.title}>
      {drafted === 0 ? null : (
        <output className="lf-drafted">
          {w.drafted(drafted)} <Link to={to(paths.case, { caseId: trace.caseId })}>{w.submit}</Link>
        </output>
      )}
      {mayDraft ? (
        <div className="lf-row lf-screen-only">
          <Checkbox
            checked={open.length > 0 && steps.length === open.length}
            indeterminate={steps.length > 0 && steps.length < open.length}
            onChange={({ target }) => setAccounts(new Set(target.checked ? open.map(({ account }) => account) : []))}
          >
            {w.chooseAll}
          </Checkbox>
          {steps.length === 0 ? null : (
            <ActionButton main label={w.draftChosen(steps.length)} onAct={() => setDrafting(steps)} />
          )}
        </div>
      ) : null}
      <ol className="lf-plain lf-steps">
        {plan.slice(0, shown).map((step) => (
          <Step
            key={step.account}
            step={step}
            trace={trace}
            mayDraft={mayDraft}
            isChosen={accounts.has(step.account) && step.gap !== 'ordered'}
            onChoose={(isChosen) => choose(step.account, isChosen)}
            onDraft={() => setDrafting([step])}
            onShow={() => onShow(step.account)}
          />
        ))}
      </ol>
      <MoreSteps count={plan.length - shown} onMore={() => setShown(shown + 100)} />
      {cut.steps === 0 ? null : <p className="lf-quiet">{t.cutSteps(cut.steps, yuanText(cut.stepAmount))}</p>}
      {drafting === null ? null : (
        <DraftNextDialog
          trace={trace}
          steps={drafting}
          onDrafted={(count) => {
            setDrafted(drafted + count);
            setAccounts(new Set());
          }}
          onClose={() => setDrafting(null)}
        />
      )}
    </Section>
  );
};

const MoreSteps = ({ count, onMore }: { readonly count: number; readonly onMore: () => void }) => {
  const t = useWords(traceTreeWords);
  return count <= 0 ? null : (
    <div>
      <Button onClick={onMore}>{t.more(count)}</Button>
    </div>
  );
};
