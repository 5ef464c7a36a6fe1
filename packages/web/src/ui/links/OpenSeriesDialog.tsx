import { CaseId } from '@lianfang/contract/ids';
import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import type { LinkedCase, LinkEvidence } from '@lianfang/contract/series/links';
import { Line, Name } from '@lianfang/contract/values';
import { Checkbox, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { paths, to } from '../../paths.ts';
import { actionWords } from '../../words/actions.ts';
import { linkWords } from '../../words/links.ts';
import { useRules } from '../field-rules.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useSay, useWords } from '../words.ts';
import { LinkedCaseText } from './LinkedCaseText.tsx';
import { suggestName } from './suggest-name.ts';

interface SeriesForm {
  readonly name: string;
  readonly caseIds: readonly string[];
  readonly reason: string;
  readonly overrules?: boolean;
}

export interface ChooseCasesProps {
  readonly cases: readonly LinkedCase[];
  /** At least so many have to be chosen. */
  readonly least: number;
}

/** Cases to choose from, as a field of a form named `caseIds`. */
export const ChooseCases = ({ cases, least }: ChooseCasesProps) => {
  const w = useWords(linkWords);
  // Not "required", which would put a word on the group that a group cannot have.
  const rules = [{ type: 'array' as const, min: least, message: least > 1 ? w.twoAtLeast : w.oneAtLeast }];
  return (
    <Form.Item name="caseIds" label={w.cases} rules={rules}>
      <Checkbox.Group
        className="lf-checks"
        options={cases.map((one) => ({ value: one.id, label: <LinkedCaseText of={one} /> }))}
      />
    </Form.Item>
  );
};

/** Says expressly that cases come together which a person had kept apart; a field of a form named `overrules`. */
export const OverrulesField = () => {
  const w = useWords(linkWords);
  return (
    <Form.Item name="overrules" valuePropName="checked">
      <Checkbox>{w.overrules}</Checkbox>
    </Form.Item>
  );
};

/** Why, in a line; a field of a form named `reason`. */
export const ReasonField = () => {
  const a = useWords(actionWords);
  const rule = useRules();
  return (
    <Form.Item name="reason" label={a.reason} rules={rule(Line)}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
    </Form.Item>
  );
};

/** Ids as the contract brands them; what a form holds came from there. */
export const caseIdsOf = (ids: readonly string[]) => z.array(CaseId).parse(ids);

export interface OpenSeriesDialogProps {
  readonly cases: readonly LinkedCase[];
  readonly evidence: readonly LinkEvidence[];
  /** So many more cases belong to it that were not told here. */
  readonly more?: number;
  readonly onClose: () => void;
}

/** Makes cases one series. The name and the reason are those that the evidence suggests, to be written otherwise. */
export const OpenSeriesDialog = ({ cases, evidence, more = 0, onClose }: OpenSeriesDialogProps) => {
  const w = useWords(linkWords);
  const say = useSay();
  const rule = useRules();
  const go = useNavigate();
  const { openSeries } = seriesEndpoints;
  const reason = evidence.map(({ sentence }) => say(sentence)).join('；');
  return (
    <FormDialog<typeof openSeries, SeriesForm>
      endpoint={openSeries}
      title={w.open}
      act={w.open}
      width={760}
      initial={{
        name: suggestName(cases, evidence, say),
        caseIds: cases.map(({ id }) => id),
        reason: reason.slice(0, 300),
      }}
      sent={({ name, caseIds, reason: why, overrules = false }) => ({
        body: { name, caseIds: caseIdsOf(caseIds), reason: why, overrules },
      })}
      done={({ number }) => w.opened(number)}
      onDone={({ id }) => void go(to(paths.seriesRecord, { seriesId: id }))}
      onClose={onClose}
    >
      <Form.Item name="name" label={w.name} rules={rule(Name)}>
        <Input maxLength={120} />
      </Form.Item>
      {more === 0 ? null : <p className="lf-ask-text">{w.moreCases(more)}</p>}
      <ChooseCases cases={cases} least={2} />
      <ReasonField />
      <OverrulesField />
    </FormDialog>
  );
};
