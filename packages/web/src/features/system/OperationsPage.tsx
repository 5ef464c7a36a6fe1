import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import type { SystemState } from '@lianfang/contract/system/operations';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { sizeText } from '../../ui/file-size.ts';
import { Moment } from '../../ui/Moment.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useWords } from '../../ui/words.ts';
import { operationWords, outboxWords } from '../../words/system.ts';
import { Backups } from './Backups.tsx';
import { SystemFrame } from './SystemFrame.tsx';
import { useJoined } from '../../ui/joined-text.ts';

/** Below this the disk is told to be nearly full, bytes. */
const littleSpace = 2_000_000_000;

const useCounts = () => {
  const w = useWords(operationWords);
  const states: Readonly<Record<string, string>> = { ...useWords(outboxWords), ...w };
  return (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([state, count]) => `${states[state] ?? state} ${count}`)
      .join('，') || w.none;
};

const useFacts = (state: SystemState): readonly Fact[] => {
  const w = useWords(operationWords);
  const joined = useJoined();
  const counts = useCounts();
  const free = state.freeBytes;
  return [
    { label: w.version, value: state.version },
    { label: w.database, value: state.databaseVersion },
    { label: w.databaseSize, value: sizeText(state.databaseBytes) },
    {
      label: w.free,
      value:
        free === null ? null : <StateMark tone={free < littleSpace ? 'wrong' : 'good'}>{sizeText(free)}</StateMark>,
    },
    { label: w.jobs, value: counts(state.jobs) },
    { label: w.messages, value: counts(state.outbox) },
    { label: w.channels, value: joined.list(state.channels) || w.noChannel },
    { label: w.lastBackup, value: state.lastBackupAt === null ? w.never : <Moment at={state.lastBackupAt} /> },
  ];
};

const State = ({ state }: { readonly state: SystemState }) => <Facts facts={useFacts(state)} />;

/** How the installation stands, and its backups. */
export const OperationsPage = () => {
  const w = useWords(operationWords);
  const asked = useEndpoint(systemEndpoints.readSystemState, {});
  const order = useCommand(systemEndpoints.orderBackup, { done: w.ordered });
  return (
    <SystemFrame actions={<ActionButton label={w.order} main running={order.running} onAct={() => order.run({})} />}>
      <Section title={w.state}>
        <Reply of={asked}>{(state) => <State state={state} />}</Reply>
      </Section>
      <Section title={w.backups}>
        <Backups />
      </Section>
    </SystemFrame>
  );
};
