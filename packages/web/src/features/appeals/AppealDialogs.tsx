import type { AppealRecord } from '@lianfang/contract/appeals/appeals';
import { appealEndpoints } from '@lianfang/contract/appeals/endpoints';
import type { UnitId, WatchEntryId } from '@lianfang/contract/ids';
import { Prose } from '@lianfang/contract/values';
import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { Form, Input } from 'antd';
import { z } from 'zod';
import { call } from '../../api/call.ts';
import type { LoadChoices } from '../../ui/choices.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { findBanks } from '../../ui/member-banks.ts';
import { Picker } from '../../ui/Picker.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { actionWords } from '../../words/actions.ts';
import { appealWords } from '../../words/appeals.ts';

export interface AppealDialogProps {
  readonly appeal: AppealRecord;
  readonly onClose: () => void;
}

const { examineAppeal, passAppeal, upholdAppeal, rejectAppeal } = appealEndpoints;

const findEntries: LoadChoices = async (search, signal) => {
  const query = { limit: 30, state: 'in-force' as const, ...(search === '' ? {} : { search }) };
  const page = await call(watchEndpoints.listWatchEntries, { query }, { signal });
  return page.rows.map((one) => ({ id: one.id, label: one.number, note: one.basis }));
};

const area = <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} />;

/** Finds the account or the entry that an appeal is about. */
export const ExamineDialog = ({ appeal, onClose }: AppealDialogProps) => {
  const w = useWords(appealWords);
  const a = useWords(actionWords);
  const say = useSay();
  const rule = useRules();
  return (
    <FormDialog<typeof examineAppeal, { account?: string; entryId?: WatchEntryId | null; examination: string }>
      endpoint={examineAppeal}
      title={say(examineAppeal.summary)}
      act={a.save}
      initial={{ account: appeal.account ?? '', entryId: appeal.entryId, examination: appeal.examination ?? '' }}
      sent={({ account, entryId, examination }) => ({
        params: { appealId: appeal.id },
        body: {
          account: account?.trim() ? account : null,
          entryId: entryId ?? null,
          examination,
          version: appeal.version,
        },
      })}
      done={a.done}
      onClose={onClose}
    >
      <p className="lf-ask-text">{appeal.text === null ? w.erased : appeal.text.about}</p>
      <Form.Item name="account" label={w.account}>
        <Input inputMode="numeric" autoComplete="off" maxLength={80} />
      </Form.Item>
      <Form.Item name="entryId" label={w.entry}>
        <Picker kind="watch-entry" load={findEntries} placeholder={w.entryHint} allowClear />
      </Form.Item>
      <Form.Item name="examination" label={w.examination} rules={rule(Prose.min(1))}>
        {area}
      </Form.Item>
    </FormDialog>
  );
};

/** Passes an appeal to the bank whose own measure it is. */
export const PassDialog = ({ appeal, onClose }: AppealDialogProps) => {
  const w = useWords(appealWords);
  const a = useWords(actionWords);
  const say = useSay();
  const rule = useRules();
  return (
    <FormDialog<typeof passAppeal, { bankId: UnitId }>
      endpoint={passAppeal}
      title={say(passAppeal.summary)}
      act={say(passAppeal.summary)}
      sent={({ bankId }) => ({ params: { appealId: appeal.id }, body: { bankId, version: appeal.version } })}
      done={a.done}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.passHint}</p>
      <Form.Item name="bankId" label={w.bank} rules={rule(z.uuid())}>
        <Picker kind="member-bank" load={findBanks} />
      </Form.Item>
    </FormDialog>
  );
};

/** Reasons to begin with: what the bank gave for its own measure. */
const reasonsOf = ({ bankAnswer }: AppealRecord) => (bankAnswer === null ? {} : { reasons: bankAnswer.reasons });

/** Upholds an appeal: everything on the account is lifted by it. */
export const UpholdDialog = ({ appeal, onClose }: AppealDialogProps) => {
  const w = useWords(appealWords);
  const a = useWords(actionWords);
  const say = useSay();
  const rule = useRules();
  return (
    <FormDialog<typeof upholdAppeal, { reasons: string; decision?: string }>
      endpoint={upholdAppeal}
      title={say(upholdAppeal.summary)}
      act={say(upholdAppeal.summary)}
      initial={reasonsOf(appeal)}
      sent={({ reasons, decision }) => ({
        params: { appealId: appeal.id },
        body: { reasons, decision: decision?.trim() ? decision : null, version: appeal.version },
      })}
      done={a.done}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.upholdText}</p>
      <Form.Item name="reasons" label={w.reasons} rules={rule(Prose.min(1))}>
        {area}
      </Form.Item>
      <Form.Item name="decision" label={w.decision} extra={w.decisionHint}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};

/** Rejects an appeal, with the next remedy. */
export const RejectDialog = ({ appeal, onClose }: AppealDialogProps) => {
  const w = useWords(appealWords);
  const a = useWords(actionWords);
  const say = useSay();
  const rule = useRules();
  return (
    <FormDialog<typeof rejectAppeal, { reasons: string; remedy: string }>
      endpoint={rejectAppeal}
      title={say(rejectAppeal.summary)}
      act={say(rejectAppeal.summary)}
      initial={{ ...reasonsOf(appeal), remedy: appealWords.remedyText.zh }}
      sent={(form) => ({ params: { appealId: appeal.id }, body: { ...form, version: appeal.version } })}
      done={a.done}
      onClose={onClose}
    >
      <Form.Item name="reasons" label={w.reasons} rules={rule(Prose.min(1))}>
        {area}
      </Form.Item>
      <Form.Item name="remedy" label={w.remedy} rules={rule(Prose.min(1))}>
        {area}
      </Form.Item>
    </FormDialog>
  );
};
