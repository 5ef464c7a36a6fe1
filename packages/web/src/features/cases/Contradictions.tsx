import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { type Contradiction, contradictionKinds } from '@lianfang/contract/statements/statements';
import { Line } from '@lianfang/contract/values';
import { Form, Input } from 'antd';
import { AccountNumberText } from '../../ui/AccountText.tsx';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useMay } from '../../ui/me.ts';
import { Moment } from '../../ui/Moment.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { Yuan } from '../../ui/Yuan.tsx';
import { actionWords } from '../../words/actions.ts';
import { statementWords } from '../../words/statements.ts';

const { lookIntoContradiction } = statementEndpoints;

interface OfOne {
  readonly one: Contradiction;
}

const LookDialog = ({ one, onClose }: OfOne & { readonly onClose: () => void }) => {
  const w = useWords(statementWords);
  const a = useWords(actionWords);
  const rule = useRules();
  return (
    <FormDialog<typeof lookIntoContradiction, { remark: string }>
      endpoint={lookIntoContradiction}
      title={w.look}
      act={w.look}
      sent={(body) => ({ params: { contradictionId: one.id }, body })}
      done={a.done}
      onClose={onClose}
    >
      <Form.Item name="remark" label={w.looked} extra={w.lookHint} rules={rule(Line)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};

/** Who looked into it and what came of it, or the button to say so. */
const Looked = ({ one }: OfOne) => {
  const w = useWords(statementWords);
  const may = useMay();
  if (one.lookedAt !== null)
    return (
      <>
        {one.remark}{' '}
        <span className="lf-quiet">
          {one.lookedByName} <Moment at={one.lookedAt} />
        </span>
      </>
    );
  if (!may('statement.look')) return null;
  return (
    <DialogButton small label={w.look}>
      {(close) => <LookDialog one={one} onClose={close} />}
    </DialogButton>
  );
};

const ContradictionRow = ({ one }: { readonly one: Contradiction }) => {
  const w = useWords(statementWords);
  const say = useSay();
  return (
    <tr>
      <th scope="row">{say(contradictionKinds[one.kind])}</th>
      <td>
        <AccountNumberText number={one.account} />
      </td>
      <td>{one.counterparty === null ? null : <AccountNumberText number={one.counterparty} />}</td>
      <td>{one.reference}</td>
      <td className="lf-nowrap">
        <Moment at={one.at} as="second" />
      </td>
      <td className="lf-number">{one.told === null ? w.notTold : <Yuan fen={one.told} />}</td>
      <td className="lf-number">
        {one.against === null ? w.notTold : <Yuan fen={one.against} />}
        {one.againstAt === null || one.againstAt === one.at ? null : <Moment at={one.againstAt} as="second" />}
      </td>
      <td>
        <Looked one={one} />
      </td>
    </tr>
  );
};

export interface ContradictionsProps {
  readonly rows: readonly Contradiction[];
  /** All that are kept, and how many were found beyond them. */
  readonly count: number;
  readonly leftOut: number;
}

/** Where the banks contradict each other, and what came of asking them. */
export const Contradictions = ({ rows, count, leftOut }: ContradictionsProps) => {
  const w = useWords(statementWords);
  if (rows.length === 0) return null;
  return (
    <div className="lf-stack">
      <h3>{w.contradictions}</h3>
      <StateMark tone="wrong">{w.contradictionsHint}</StateMark>
      {leftOut > 0 ? <p className="lf-quiet">{w.leftOut(leftOut)}</p> : null}
      {count > rows.length ? <p className="lf-quiet">{w.shownOf(rows.length, count)}</p> : null}
      <WideTable label={w.contradictions}>
        <thead>
          <tr>
            {(['kind', 'account', 'counterparty', 'reference', 'at', 'told', 'against', 'looked'] as const).map(
              (name) => (
                <th key={name} scope="col">
                  {w[name]}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <ContradictionRow key={one.id} one={one} />
          ))}
        </tbody>
      </WideTable>
    </div>
  );
};
