import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { documentKinds } from '@lianfang/contract/documents/documents';
import { Month } from '@lianfang/contract/scorecards/months';
import { Form, Radio } from 'antd';
import { useNavigate } from 'react-router';
import { paths, to } from '../../paths.ts';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { MonthField, thisMonth } from '../../ui/MonthField.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { documentWords } from '../../words/documents.ts';

const kinds = ['notice', 'briefing'] as const;

/** Drafts a notice or briefing from the figures of a month. */
export const DraftBulletinDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const w = useWords(documentWords);
  const say = useSay();
  const rule = useRules();
  const navigate = useNavigate();
  return (
    <FormDialog<typeof documentEndpoints.draftBulletin, { kind: (typeof kinds)[number]; month: string }>
      endpoint={documentEndpoints.draftBulletin}
      title={w.draft}
      act={w.draft}
      initial={{ kind: 'notice', month: thisMonth() }}
      sent={(body) => ({ body })}
      done={w.drafted}
      onDone={({ id }) => void navigate(to(paths.document, { documentId: id }))}
      onClose={onClose}
    >
      <Form.Item name="kind" label={w.kind}>
        <Radio.Group options={kinds.map((value) => ({ value, label: say(documentKinds[value]) }))} />
      </Form.Item>
      <Form.Item name="month" label={w.month} rules={rule(Month)}>
        <MonthField />
      </Form.Item>
    </FormDialog>
  );
};
