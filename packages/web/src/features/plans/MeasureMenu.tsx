import { planEndpoints } from '@lianfang/contract/plans/endpoints';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';
import { EditMeasureDialog } from './EditMeasureDialog.tsx';
import type { MeasureCardProps } from './MeasureCard.tsx';
import { SplitMeasureDialog } from './SplitMeasureDialog.tsx';
import { useChange } from './use-change.ts';

/** What a reviewer can do to a measure; every act can be undone. */
export const MeasureMenu = ({ ledger, measure, before }: MeasureCardProps) => {
  const w = useWords(reviewWords);
  const [dialog, setDialog] = useState<'edit' | 'split' | null>(null);
  const edit = useChange(planEndpoints.editMeasure);
  const drop = useChange(planEndpoints.dropMeasure);
  const merge = useChange(planEndpoints.mergeMeasures);
  const params = { planVersionId: ledger.id, measureId: measure.id };
  const { version } = ledger;
  const hasLead = measure.mentions.some((mention) => mention.part === 'lead');
  const acts: Readonly<Record<string, () => void>> = {
    split: () => setDialog('split'),
    lead: () => edit.run({ params, body: { edit: { withoutLead: !measure.withoutLead }, version } }),
    merge: () => {
      if (before)
        merge.run({ params: { planVersionId: ledger.id }, body: { measureIds: [before.id, measure.id], version } });
    },
    drop: () => drop.run({ params, body: { version } }),
  };
  const items = [
    ...(hasLead ? [] : [{ key: 'lead', label: measure.withoutLead ? w.leadNeeded : w.meantNoLead }]),
    { key: 'split', label: w.split },
    ...(before ? [{ key: 'merge', label: w.merge }] : []),
    { key: 'drop', label: w.drop, danger: true },
  ];
  return (
    <span className="lf-row lf-screen-only">
      <Button size="small" onClick={() => setDialog('edit')} aria-label={`${w.edit} ${measure.path}`}>
        {w.edit}
      </Button>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => acts[key]?.() }}>
        <Button size="small" aria-label={`${w.more} ${measure.path}`}>
          {w.more}
        </Button>
      </Dropdown>
      {dialog === 'edit' ? (
        <EditMeasureDialog ledger={ledger} measure={measure} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'split' ? (
        <SplitMeasureDialog ledger={ledger} measure={measure} onClose={() => setDialog(null)} />
      ) : null}
    </span>
  );
};
