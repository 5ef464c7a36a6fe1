import { type LawRule, LawRuleCode, lawRuleCodes } from '@lianfang/contract/orders/law-rules';
import { lawRuleEndpoints } from '@lianfang/contract/orders/rule-endpoints';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { useMay } from '../../ui/me.ts';
import { Reply } from '../../ui/Reply.tsx';
import { today } from '../../ui/shanghai.ts';
import { WideTable } from '../../ui/WideTable.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { lawRuleWords } from '../../words/law-rules.ts';
import { AmendRuleDialog } from './AmendRuleDialog.tsx';
import { OrderFrame } from './OrderFrame.tsx';
import { historyOn } from './rule-form.ts';
import { useTermText, useValueText } from './use-rule-text.ts';
import './cases.css';

const Warnings = ({ rule }: { readonly rule: LawRule }) => {
  const termText = useTermText();
  return rule.value.kind === 'term' ? <>{rule.value.warnBefore.map(termText).join('、')}</> : null;
};

const Other = ({ rule }: { readonly rule: LawRule }) => {
  const w = useWords(lawRuleWords);
  const valueText = useValueText();
  return (
    <div className="lf-quiet">
      {valueText(rule.value)} · {rule.validFrom} – {rule.validTo ?? ''} · {rule.basis}
      {rule.reason === null ? '' : ` · ${w.reason}：${rule.reason}`}
      {rule.amendedByName === null ? '' : ` · ${w.by}：${rule.amendedByName}`}
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

const CodeRow = ({ code, rules }: { readonly code: LawRuleCode; readonly rules: readonly LawRule[] }) => {
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
        <Others title={w.ahead} rules={ahead} />
        <Others title={w.history} rules={past} />
      </td>
      <td className="lf-nowrap">
        {current.validFrom} – {current.validTo ?? ''}
      </td>
      <td className="lf-screen-only">
        {may('law-rule.amend') && current.validTo === null ? (
          <DialogButton small label={w.amend}>
            {(close) => <AmendRuleDialog rule={current} onClose={close} />}
          </DialogButton>
        ) : null}
      </td>
    </tr>
  );
};

const Table = ({ rules }: { readonly rules: readonly LawRule[] }) => {
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
          <CodeRow key={code} code={code} rules={byCode.get(code) ?? []} />
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
      <Reply of={asked}>{({ rules }) => <Table rules={rules} />}</Reply>
    </OrderFrame>
  );
};
