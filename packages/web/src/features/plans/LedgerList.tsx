import type { PlanLedger } from '@lianfang/contract/plans/ledger';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';
import { AddMeasureDialog } from './AddMeasureDialog.tsx';
import { MeasureCard } from './MeasureCard.tsx';

export interface LedgerListProps {
  readonly ledger: PlanLedger;
  /** The measure looked at now. */
  readonly current: string | null;
  readonly onLook: (measureId: string) => void;
}

/** The measures of a version in their order, each with its units, its term and its doubts. */
export const LedgerList = ({ ledger, current, onLook }: LedgerListProps) => {
  const w = useWords(reviewWords);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <ol className="lf-plain">
        {ledger.measures.map((measure, index) => (
          <MeasureCard
            key={measure.id}
            ledger={ledger}
            measure={measure}
            before={ledger.measures[index - 1] ?? null}
            current={measure.id === current}
            onLook={() => onLook(measure.id)}
          />
        ))}
      </ol>
      {ledger.state === 'draft' ? (
        <div className="lf-screen-only">
          <Button onClick={() => setAdding(true)}>{w.add}</Button>
        </div>
      ) : null}
      {adding ? <AddMeasureDialog ledger={ledger} onClose={() => setAdding(false)} /> : null}
    </>
  );
};
