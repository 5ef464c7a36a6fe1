import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import type { CaseId } from '@lianfang/contract/ids';
import { AccountNumber, Line, Name, Prose } from '@lianfang/contract/values';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { WatchEntryText, WatchKind, watchKinds, type WatchSubject } from '@lianfang/contract/watch-list/watch-entries';
import { Form, Input, Radio } from 'antd';
import { call } from '../../api/call.ts';
import type { LoadChoices } from '../../ui/choices.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useMe } from '../../ui/me.ts';
import { Picker } from '../../ui/Picker.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { watchWords } from '../../words/watch-list.ts';

interface ProposeForm {
  readonly kind: WatchKind;
  readonly number?: string;
  readonly name?: string;
  readonly idNumber?: string;
  readonly basis: string;
  readonly reason: string;
  readonly validUntil: string;
  readonly caseId?: CaseId | null;
  readonly paper?: string;
}

const findCases: LoadChoices = async (search, signal) => {
  const query = { limit: 30, ...(search === '' ? {} : { search }) };
  const page = await call(caseEndpoints.listCases, { query }, { signal });
  return page.rows.map((found) => ({ id: found.id, label: found.number, note: found.unitName }));
};

const subjectOf = ({ kind, number = '', name = '', idNumber = '' }: ProposeForm): WatchSubject =>
  kind === 'name' ? { kind, name, idNumber } : { kind, number };

const SubjectFields = () => {
  const w = useWords(watchWords);
  const rule = useRules();
  const kind: unknown = Form.useWatch('kind');
  if (kind !== 'name')
    return (
      <Form.Item name="number" label={w.account} rules={rule(AccountNumber)}>
        <Input inputMode="numeric" autoComplete="off" maxLength={40} />
      </Form.Item>
    );
  return (
    <>
      <p className="lf-ask-text">{w.nameHint}</p>
      <Form.Item name="name" label={w.name} rules={rule(Name)}>
        <Input autoComplete="off" maxLength={120} />
      </Form.Item>
      <Form.Item name="idNumber" label={w.idNumber} rules={rule(Line)}>
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
    </>
  );
};

const EvidenceFields = () => {
  const w = useWords(watchWords);
  return (
    <>
      <Form.Item name="caseId" label={w.case}>
        <Picker kind="case" load={findCases} placeholder={w.caseHint} allowClear />
      </Form.Item>
      <Form.Item name="paper" label={w.paper}>
        <Input maxLength={300} />
      </Form.Item>
    </>
  );
};

/** Proposes an entry with its article, its evidence and an end. */
export const ProposeDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const w = useWords(watchWords);
  const say = useSay();
  const rule = useRules();
  const me = useMe();
  const { proposeWatchEntry } = watchEndpoints;
  return (
    <FormDialog<typeof proposeWatchEntry, ProposeForm>
      endpoint={proposeWatchEntry}
      title={w.propose}
      act={w.propose}
      initial={{ kind: 'account', basis: '反电信网络诈骗法 第十八条' }}
      sent={(form) => ({
        body: {
          unitId: me.unit.id,
          subject: subjectOf(form),
          basis: form.basis,
          reason: form.reason,
          validUntil: form.validUntil,
          caseId: form.caseId ?? null,
          orderId: null,
          paper: form.paper?.trim() ? form.paper : null,
        },
      })}
      done={w.proposed}
      onClose={onClose}
    >
      <Form.Item name="kind" label={w.kind}>
        <Radio.Group options={WatchKind.options.map((value) => ({ value, label: say(watchKinds[value]) }))} />
      </Form.Item>
      <SubjectFields />
      <EvidenceFields />
      <Form.Item name="basis" label={w.basis} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="reason" label={w.reason} rules={rule(Prose.min(1))}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="validUntil" label={w.until} rules={rule(WatchEntryText.shape.validUntil)}>
        <DayField />
      </Form.Item>
    </FormDialog>
  );
};
