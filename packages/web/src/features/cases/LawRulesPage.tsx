import { type LawRule, LawRuleCode, lawRuleCodes, type RuleProposal } from '@lianfang/contract/orders/law-rules';
import { lawRuleEndpoints } from '@lianfang/contract/orders/rule-endpoints';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { useMay } from '../../ui/me.ts';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { today } from '../../ui/shanghai.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { lawRuleWords } from '../../words/law-rules.ts';
import { ProposeRuleDialog } from './ProposeRuleDialog.tsx';
import { OrderFrame } from './OrderFrame.tsx';
import { historyOn } from './rule-form.ts';
import { useTermText, useValueText } from './use-rule-text.ts';
import './cases.css';
import { useJoined } from '../../ui/joined-text.ts';

const Warnings = ({ rule }: { readonly rule: LawRule }) => {
  const termText = useTermText();
  const joined = useJoined();
  return rule.value.kind === 'term' ? <>{joined.list(rule.value.warnBefore.map(termText))}</> : null;
};

const Other = ({ rule }: { readonly rule: LawRule }) => {
  const w = useWords(lawRuleWords);
  const joined = useJoined();
  const valueText = useValueText();
  return (
    <div className="lf-quiet">
      {valueText(rule.value)} · {rule.validFrom} – {rule.validTo ?? ''} · {rule.basis}
      {rule.reason === null ? '' : ` · ${joined.label(w.reason, rule.reason)}`}
      {rule.amendedByName === null ? '' : ` · ${joined.label(w.by, rule.amendedByName)}`}
    </div>
  );
};

const Others = ({ title, rules }: { readonly title: string; readonly rules: readonly LawRule[] }) =>
  rules.length === 0 ? null : (
    <details>
      <summary>
        {title} {rules.length}
      </summary>
      {rules.map((one) => (
        <Other key={one.id} rule={one} />
      ))}
    </details>
  );

/** What another head has to look at before it takes effect. */
const Proposed = ({ proposal }: { readonly proposal: RuleProposal }) => {
  const w = useWords(lawRuleWords);
  const joined = useJoined();
  const valueText = useValueText();
  const sent = () => ({ params: { proposalId: proposal.id } });
  const record = { state: 'proposed', abilities: proposal.abilities };
  return (
    <div className="lf-stack">
      <div>
        <StateMark tone="soon">{w.waits}</StateMark> {valueText(proposal.value)} · {proposal.validFrom} ·{' '}
        {proposal.basis} · {joined.label(w.reason, proposal.reason)} · {joined.label(w.by, proposal.proposedByName)}
      </div>
      <div className="lf-row lf-screen-only">
        <RecordAct small main endpoint={lawRuleEndpoints.confirmRule} record={record} moves={{}} sent={sent} />
        <RecordAct small endpoint={lawRuleEndpoints.refuseRule} record={record} moves={{}} sent={sent} />
      </div>
    </div>
  );
};

interface CodeRowProps {
  readonly code: LawRuleCode;
  readonly rules: readonly LawRule[];
  readonly proposal: RuleProposal | undefined;
}

const CodeRow = ({ code, rules, proposal }: CodeRowProps) => {
  const w = useWords(lawRuleWords);
  const say = useSay();
  const may = useMay();
  const valueText = useValueText();
  const { current, ahead, past } = historyOn(rules, today());
  if (current === null) return null;
  return (
    <tr>
      <th scope="row" className="lf-law-name">
        {say(lawRuleCodes[code])}
      </th>
      <td className="lf-nowrap">
        <strong>{valueText(current.value)}</strong>
      </td>
      <td>
        <Warnings rule={current} />
      </td>
      <td className="lf-wide-cell">
        {current.basis}
        {proposal === undefined ? null : <Proposed proposal={proposal} />}
        <Others title={w.ahead} rules={ahead} />
        <Others title={w.history} rules={past} />
      </td>
      <td className="lf-nowrap">
        {current.validFrom} – {current.validTo ?? ''}
      </td>
      <td className="lf-screen-only">
        {may('law-rule.propose') && current.validTo === null && proposal === undefined ? (
          <DialogButton small label={w.amend}>
            {(close) => <ProposeRuleDialog rule={current} onClose={close} />}
          </DialogButton>
        ) : null}
      </td>
    </tr>
  );
};

interface TableProps {
  readonly rules: readonly LawRule[];
  readonly proposals: readonly RuleProposal[];
}

const Table = ({ rules, proposals }: TableProps) => {
  const w = useWords(lawRuleWords);
  const byCode = Map.groupBy(rules, ({ code }) => code);
  return (
    <WideTable label={w.title}>
      <thead>
        <tr>
          {[w.rule, w.value, w.warnings, w.basis, w.inForce].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          <th scope="col" className="lf-screen-only">
            <span className="lf-unseen">{w.amend}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {LawRuleCode.options.map((code) => (
          <CodeRow
            key={code}
            code={code}
            rules={byCode.get(code) ?? []}
            proposal={proposals.find((one) => one.code === code)}
          />
        ))}
      </tbody>
    </WideTable>
  );
};

/** The numbers of the law that the platform counts with: basis, days in force, and what they were before. */
export const LawRulesPage = () => {
  const asked = useEndpoint(lawRuleEndpoints.listLawRules, {});
  return (
    <OrderFrame>
      <Reply of={asked}>{({ rules, proposals }) => <Table rules={rules} proposals={proposals} />}</Reply>
    </OrderFrame>
  );
};
