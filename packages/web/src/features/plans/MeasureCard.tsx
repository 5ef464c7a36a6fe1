import type { LedgerMeasure, Mention, PlanLedger } from '@lianfang/contract/plans/ledger';
import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useCycleText } from '../../ui/cycle-text.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';
import { MeasureMenu } from './MeasureMenu.tsx';
import { useChange } from './use-change.ts';
import { useJoined } from '../../ui/joined-text.ts';

export interface MeasureCardProps {
  readonly ledger: PlanLedger;
  readonly measure: LedgerMeasure;
  readonly before: LedgerMeasure | null;
  readonly current: boolean;
  readonly onLook: () => void;
}

const parts = ['lead', 'responsible', 'supporting', 'leader'] as const;

const MentionText = ({ mention }: { readonly mention: Mention }) => {
  const w = useWords(reviewWords);
  if (mention.standing === 'unresolved')
    return <StateMark tone="wrong">{`${mention.name}（${w.unsettled}）`}</StateMark>;
  if (mention.standing === 'ignored') return <s className="lf-quiet">{mention.name}</s>;
  const settled = mention.settledName ?? mention.name;
  return <span title={settled === mention.name ? undefined : mention.name}>{settled}</span>;
};

const Units = ({ measure }: { readonly measure: LedgerMeasure }) => {
  const w = useWords(reviewWords);
  return (
    <dl className="lf-fact-list">
      {parts.map((part) => {
        const mentions = measure.mentions.filter((mention) => mention.part === part);
        return mentions.length === 0 ? null : (
          <div key={part}>
            <dt>{w[part]}</dt>
            <dd className="lf-row">
              {mentions.map((mention) => (
                <MentionText key={mention.id} mention={mention} />
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
};

const Term = ({ measure }: { readonly measure: LedgerMeasure }) => {
  const w = useWords(reviewWords);
  const joined = useJoined();
  const cycleText = useCycleText();
  if (measure.deadlineText === null && measure.cycle === null) return <span className="lf-quiet">{w.noDeadline}</span>;
  return (
    <span>
      {joined.label(w.deadline, measure.deadlineText ?? '')}{' '}
      {measure.cycle === null ? (
        <StateMark tone="soon">{w.notUnderstood}</StateMark>
      ) : (
        <span className="lf-quiet">{cycleText(measure.cycle)}</span>
      )}
    </span>
  );
};

const Doubts = ({ ledger, measure }: Pick<MeasureCardProps, 'ledger' | 'measure'>) => {
  const w = useWords(reviewWords);
  const say = useSay();
  const settle = useChange(planEndpoints.settleDoubt);
  const open = measure.doubts.filter((doubt) => !doubt.settled);
  const params = { planVersionId: ledger.id, measureId: measure.id };
  return (
    <ul className="lf-plain">
      {open.map((doubt) => (
        <li key={doubt.id} className="lf-row">
          <StateMark tone="soon">{say(doubt.message)}</StateMark>
          {ledger.state === 'draft' ? (
            <Button
              size="small"
              onClick={() =>
                settle.run({
                  params: { ...params, doubtId: doubt.id },
                  body: { settled: true, version: ledger.version },
                })
              }
            >
              {w.settleDoubt}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
};

const LeadMark = ({ measure }: { readonly measure: LedgerMeasure }) => {
  const w = useWords(reviewWords);
  if (measure.mentions.some((mention) => mention.part === 'lead' && mention.standing !== 'ignored')) return null;
  return measure.withoutLead ? (
    <span className="lf-quiet">{w.meantNoLead}</span>
  ) : (
    <StateMark tone="soon">{w.noLead}</StateMark>
  );
};

/** One measure of the ledger. */
export const MeasureCard = (props: MeasureCardProps) => {
  const { ledger, measure, current, onLook } = props;
  const w = useWords(reviewWords);
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) place.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li ref={place} className={current ? 'lf-measure lf-measure-current' : 'lf-measure'}>
      <div className="lf-measure-head">
        <Button type="link" size="small" onClick={onLook} aria-label={`${w.look} ${measure.path}`}>
          {measure.path}
        </Button>
        {measure.heading === null ? null : <strong>{measure.heading}</strong>}
        <LeadMark measure={measure} />
        {ledger.state === 'draft' ? <MeasureMenu {...props} /> : null}
      </div>
      <p className="lf-measure-text">{measure.text}</p>
      <Units measure={measure} />
      <Term measure={measure} />
      <Doubts ledger={ledger} measure={measure} />
    </li>
  );
};
