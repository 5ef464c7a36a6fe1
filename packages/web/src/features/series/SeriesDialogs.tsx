import { SeriesId } from '@lianfang/contract/ids';
import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { Name } from '@lianfang/contract/values';
import { Form, Input } from 'antd';
import { call } from '../../api/call.ts';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { caseIdsOf, ChooseCases, OverrulesField, ReasonField } from '../../ui/links/OpenSeriesDialog.tsx';
import { ManyPicker } from '../../ui/ManyPicker.tsx';
import { type LoadChoices, Picker } from '../../ui/Picker.tsx';
import { useWords } from '../../ui/words.ts';
import { actionWords } from '../../words/actions.ts';
import { linkWords } from '../../words/links.ts';
import { seriesWords } from '../../words/series.ts';
import { useFindCases } from '../../ui/use-find-cases.ts';
import type { CasesForm } from './JoinSeriesDialog.tsx';
import type { ViewProps } from './views/view-props.ts';

interface DialogProps extends ViewProps {
  readonly onClose: () => void;
}

/** Changes the name and the note of a series. */
export const EditSeriesDialog = ({ series, onClose }: DialogProps) => {
  const w = useWords(seriesWords);
  const l = useWords(linkWords);
  const a = useWords(actionWords);
  const rule = useRules();
  const { editSeries } = seriesEndpoints;
  return (
    <FormDialog<typeof editSeries, { name: string; note?: string }>
      endpoint={editSeries}
      title={w.edit}
      act={a.save}
      initial={{ name: series.name, note: series.note }}
      sent={({ name, note = '' }) => ({
        params: { seriesId: series.id },
        body: { name, note, version: series.version },
      })}
      done={a.done}
      onClose={onClose}
    >
      <Form.Item name="name" label={l.name} rules={rule(Name)}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="note" label={w.note}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} />
      </Form.Item>
    </FormDialog>
  );
};

/** Adds cases, found by their numbers. */
export const AddCasesDialog = ({ series, onClose }: DialogProps) => {
  const w = useWords(seriesWords);
  const l = useWords(linkWords);
  const a = useWords(actionWords);
  const { addToSeries } = seriesEndpoints;
  const find = useFindCases(series.cases.map(({ id }) => id));
  return (
    <FormDialog<typeof addToSeries, CasesForm>
      endpoint={addToSeries}
      title={w.add}
      act={w.add}
      sent={({ caseIds, reason, overrules = false }) => ({
        params: { seriesId: series.id },
        body: { caseIds: caseIdsOf(caseIds), reason, overrules, version: series.version },
      })}
      done={a.done}
      onClose={onClose}
    >
      <Form.Item
        name="caseIds"
        label={w.addFind}
        rules={[{ type: 'array', min: 1, required: true, message: l.oneAtLeast }]}
      >
        <ManyPicker kind={`case beside series ${series.id}`} load={find} placeholder={l.compareHint} />
      </Form.Item>
      <ReasonField />
      <OverrulesField />
    </FormDialog>
  );
};

/** Lets a part of a series leave, as a series of its own or as single cases. */
export const SplitSeriesDialog = ({ series, onClose }: DialogProps) => {
  const w = useWords(seriesWords);
  const a = useWords(actionWords);
  const { splitSeries } = seriesEndpoints;
  return (
    <FormDialog<typeof splitSeries, CasesForm & { newName?: string }>
      endpoint={splitSeries}
      title={w.split}
      act={w.split}
      width={760}
      initial={{ caseIds: [] }}
      sent={({ caseIds, reason, newName = '' }) => ({
        params: { seriesId: series.id },
        body: {
          caseIds: caseIdsOf(caseIds),
          newName: newName.trim() === '' ? null : newName,
          reason,
          version: series.version,
        },
      })}
      done={a.done}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.splitHint}</p>
      <ChooseCases cases={series.cases} least={1} />
      <Form.Item name="newName" label={w.splitName}>
        <Input maxLength={120} />
      </Form.Item>
      <ReasonField />
    </FormDialog>
  );
};

const findSeries =
  (own: string): LoadChoices =>
  async (search, signal) => {
    const query = { limit: 30, ...(search === '' ? {} : { search }) };
    const page = await call(seriesEndpoints.listSeries, { query }, { signal });
    return page.rows
      .filter(({ id }) => id !== own)
      .map(({ id, number, name }) => ({ id, label: `${number} ${name}`, note: undefined }));
  };

/** Takes the cases of another series into this one. */
export const MergeSeriesDialog = ({ series, onClose }: DialogProps) => {
  const w = useWords(seriesWords);
  const a = useWords(actionWords);
  const rule = useRules();
  const { mergeSeries } = seriesEndpoints;
  return (
    <FormDialog<typeof mergeSeries, { otherSeriesId: string; reason: string; overrules?: boolean }>
      endpoint={mergeSeries}
      title={w.merge}
      act={w.merge}
      sent={({ otherSeriesId, reason, overrules = false }) => ({
        params: { seriesId: series.id },
        body: { otherSeriesId: SeriesId.parse(otherSeriesId), reason, overrules, version: series.version },
      })}
      done={a.done}
      onClose={onClose}
    >
      <Form.Item name="otherSeriesId" label={w.mergeWith} rules={rule(SeriesId)}>
        <Picker kind={`series beside ${series.id}`} load={findSeries(series.id)} />
      </Form.Item>
      <ReasonField />
      <OverrulesField />
    </FormDialog>
  );
};
