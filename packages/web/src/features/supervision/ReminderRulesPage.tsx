import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { ReminderRule } from '@lianfang/contract/supervision/rungs';
import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useMay } from '../../ui/me.ts';
import { Reply } from '../../ui/Reply.tsx';
import { WideTable } from '../../ui/WideTable.tsx';
import { useWords } from '../../ui/words.ts';
import { reminderWords } from '../../words/reminders.ts';
import { supervisionWords } from '../../words/supervision.ts';
import { sideOf } from './reminder-form.ts';
import { SetRemindersDialog } from './SetRemindersDialog.tsx';
import { SupervisionFrame } from './SupervisionFrame.tsx';
import '../../ui/facts.css';
import '../../ui/record.css';

const useWhen = (): ((offset: string) => string) => {
  const w = useWords(reminderWords);
  return (offset) => {
    const { side, days } = sideOf(offset);
    return side === 'on' ? w.onDay : w[side](days);
  };
};

const RuleRow = ({ rule }: { readonly rule: ReminderRule }) => {
  const w = useWords(reminderWords);
  const when = useWhen();
  const moved = sideOf(rule.offset).side === 'after' ? w.movedLater : w.movedEarlier;
  return (
    <tr>
      <th scope="row" className="lf-nowrap">
        {when(rule.offset)}
      </th>
      <td>{rule.at}</td>
      <td>{rule.workingDaysOnly ? moved : w.anyDay}</td>
      <td>{rule.audience.map((one) => w[one]).join(w.and)}</td>
      <td>{rule.outside ? w.outside : w.inside}</td>
      <td className="lf-quiet lf-nowrap">{rule.since}</td>
    </tr>
  );
};

const Rules = ({ rules }: { readonly rules: readonly ReminderRule[] }) => {
  const w = useWords(reminderWords);
  const s = useWords(supervisionWords);
  if (rules.length === 0) return <EmptyState title={w.none} hint={w.noneNext} />;
  return (
    <WideTable label={s.reminders}>
      <thead>
        <tr>
          {(['when', 'at', 'dayKind', 'audience', 'channel', 'since'] as const).map((name) => (
            <th key={name} scope="col">
              {w[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} />
        ))}
      </tbody>
    </WideTable>
  );
};

/** The hours themselves for those who may read the settings; for the others, that there are such hours. */
const QuietHours = () => {
  const w = useWords(reminderWords);
  const may = useMay()(systemEndpoints.readSettings.action);
  const asked = useEndpoint(systemEndpoints.readSettings, {}, { enabled: may });
  const quiet = asked.data?.settings.quietHours;
  if (!quiet) return <p className="lf-quiet">{w.quietKept}</p>;
  return (
    <p className="lf-quiet">
      {w.quietHours(quiet.from, quiet.to)} {quiet.workingDaysOnly ? w.quietDays : null}
    </p>
  );
};

/** When units are reminded of a due day, whom, and how; the office changes it here. */
export const ReminderRulesPage = () => {
  const w = useWords(reminderWords);
  const may = useMay();
  const asked = useEndpoint(supervisionEndpoints.listReminderRules, {});
  const rules = asked.data?.rules;
  const set =
    rules && may(supervisionEndpoints.setReminderRules.action) ? (
      <DialogButton main label={w.set}>
        {(close) => <SetRemindersDialog rules={rules} onClose={close} />}
      </DialogButton>
    ) : undefined;
  return (
    <SupervisionFrame actions={set}>
      <p>{w.intro}</p>
      <Reply of={asked}>{(reply) => <Rules rules={reply.rules} />}</Reply>
      <QuietHours />
    </SupervisionFrame>
  );
};
