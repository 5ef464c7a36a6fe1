import { dutyEndpoints } from '@lianfang/contract/duty/endpoints';
import { dutyColumns } from '@lianfang/contract/duty/roster';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { useMay, useMe } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { shortDay, today } from '../../ui/shanghai.ts';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useLanguage, useWords } from '../../ui/words.ts';
import { WorkbookDialog } from '../../ui/WorkbookDialog.tsx';
import { dutyRosterWords } from '../../words/duty.ts';
import { DutyWeekForm, DutyWeekText } from './DutyWeekForm.tsx';
import { mondayOf } from './roster-form.ts';

interface OfWeek {
  readonly unitId: string;
  readonly monday: string;
}

const Actions = ({ unitId, monday }: OfWeek) => {
  const w = useWords(dutyRosterWords);
  const may = useMay();
  const form = (
    <DownloadButton endpoint={dutyEndpoints.dutyForm} sent={{ params: { unitId }, query: { monday } }} label={w.form} />
  );
  if (!may('duty.save')) return form;
  return (
    <>
      <DialogButton label={w.load}>
        {(close) => (
          <WorkbookDialog
            endpoint={dutyEndpoints.importDuty}
            sent={(files) => ({ params: { unitId }, files })}
            title={w.load}
            hint={w.loadHint}
            columns={dutyColumns}
            form={form}
            done={({ shifts }) => w.loaded(shifts)}
            onClose={close}
          />
        )}
      </DialogButton>
      {form}
    </>
  );
};

/** The duty roster of a unit, a week at a time: the own unit's at first. */
export const DutyPage = () => {
  const w = useWords(dutyRosterWords);
  const me = useMe();
  const may = useMay();
  const language = useLanguage();
  const [text, setText] = useSearchParams();
  const unitId = text.get('unitId') ?? me.unit.id;
  const monday = mondayOf(text.get('monday') ?? today());
  const go = (change: Readonly<Record<string, string>>): void =>
    setText((before) => new URLSearchParams({ ...Object.fromEntries(before), ...change }));
  const asked = useEndpoint(dutyEndpoints.readDutyWeek, { params: { unitId }, query: { monday } });
  const until = new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10);
  return (
    <PageFrame
      title={w.title}
      facts={<span>{w.week(shortDay(monday, language), shortDay(until, language))}</span>}
      actions={<Actions unitId={unitId} monday={monday} />}
    >
      <div className="lf-row lf-screen-only">
        <Button onClick={() => go({ monday: mondayOf(monday, -1) })}>{w.earlier}</Button>
        <Button onClick={() => go({ monday: mondayOf(today()) })}>{w.thisWeek}</Button>
        <Button onClick={() => go({ monday: mondayOf(monday, 1) })}>{w.later}</Button>
        {may('missed-clock.note') ? (
          <UnitPicker
            value={asked.data?.unitId ?? null}
            chosen={asked.data ? { id: asked.data.unitId, label: asked.data.unitName } : null}
            allowClear={false}
            onChange={(id) => id && go({ unitId: id })}
            aria-label={w.unit}
          />
        ) : null}
      </div>
      <Reply of={asked} rows={10}>
        {(week) =>
          week.abilities['saveDutyWeek']?.allowed ? (
            <DutyWeekForm key={`${week.unitId} ${week.monday} ${week.version}`} week={week} />
          ) : (
            <DutyWeekText week={week} />
          )
        }
      </Reply>
    </PageFrame>
  );
};
