import { scorecardEndpoints } from '@lianfang/contract/scorecards/endpoints';
import {
  type ScoreAdjustmentRow,
  scoreAdjustmentLifecycle,
  ScoreAdjustmentState,
} from '@lianfang/contract/scorecards/adjustments';
import { ScoreAudience, scoreAudiences } from '@lianfang/contract/scorecards/sheets';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { MonthField } from '../../ui/MonthField.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { UnitFilter } from '../../ui/UnitFilter.tsx';
import { type ListView, useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { adjustmentWords, scorecardWords } from '../../words/scorecards.ts';
import { AdjustmentDrawer } from './AdjustmentDrawer.tsx';
import { signedPoints } from './points.ts';
import { ScorecardFrame } from './ScorecardFrame.tsx';

const tones: Readonly<Record<ScoreAdjustmentState, Tone>> = {
  proposed: 'waiting',
  approved: 'good',
  rejected: 'quiet',
  withdrawn: 'quiet',
  revoked: 'quiet',
};

const useColumns = (open: (id: string) => void): readonly RecordColumn<ScoreAdjustmentRow>[] => {
  const w = useWords(adjustmentWords);
  const say = useSay();
  return [
    { key: 'month', title: w.month, render: (one) => one.month, width: 90 },
    { key: 'unit', title: w.unit, render: (one) => one.unitName, width: 190 },
    { key: 'item', title: w.item, render: (one) => say(one.itemName), width: 180 },
    { key: 'points', title: w.points, render: signedPoints, width: 80, align: 'end' },
    { key: 'reason', title: w.reason, render: (one) => one.reason, phone: 'heading', wraps: true },
    { key: 'files', title: w.files, render: (one) => one.evidence.length, width: 60, align: 'end' },
    {
      key: 'state',
      title: w.state,
      render: (one) => <StateMark tone={tones[one.state]}>{say(scoreAdjustmentLifecycle.states[one.state])}</StateMark>,
      width: 110,
    },
    {
      key: 'open',
      title: '',
      render: (one) => (
        <Button size="small" onClick={() => open(one.id)}>
          {w.open}
        </Button>
      ),
      width: 80,
    },
  ];
};

const Filters = ({ view }: { readonly view: ListView<ScoreAdjustmentRow> }) => {
  const w = useWords(adjustmentWords);
  const s = useWords(scorecardWords);
  const say = useSay();
  const month = view.query['month'];
  const states = ScoreAdjustmentState.options.map((value) => ({
    value,
    label: say(scoreAdjustmentLifecycle.states[value]),
  }));
  const audiences = ScoreAudience.options.map((value) => ({ value, label: say(scoreAudiences[value]) }));
  return (
    <>
      <MonthField
        aria-label={w.month}
        value={typeof month === 'string' ? month : null}
        onChange={(chosen) => view.set({ month: chosen ?? undefined })}
      />
      <UnitFilter view={view} name="unitId" />
      <FilterSelect view={view} name="audience" label={s.audience} choices={audiences} />
      <FilterSelect view={view} name="state" label={w.state} choices={states} />
    </>
  );
};

/** Points decided by people: who proposed them, on what evidence, and who approved them. */
export const AdjustmentsPage = () => {
  const w = useWords(adjustmentWords);
  const s = useWords(scorecardWords);
  const [text, setText] = useSearchParams();
  const view = useListView(scorecardEndpoints.listScoreAdjustments);
  const show = (id: string | null): void =>
    setText(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete('open');
        if (id !== null) after.set('open', id);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  const columns = useColumns(show);
  const opened = view.rows.find((one) => one.id === text.get('open'));
  return (
    <ScorecardFrame>
      <RecordTable
        label={s.adjustments}
        view={view}
        columns={columns}
        idOf={(one) => one.id}
        empty={{ title: w.none, hint: w.noneNext }}
        filters={<Filters view={view} />}
      />
      {opened ? <AdjustmentDrawer adjustment={opened} onClose={() => show(null)} /> : null}
    </ScorecardFrame>
  );
};
