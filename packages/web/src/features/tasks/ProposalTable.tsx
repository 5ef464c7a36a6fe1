import type { PlanVersionId } from '@lianfang/contract/ids';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { TaskProposal } from '@lianfang/contract/tasks/queries';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { useCycleText } from '../../ui/cycle-text.ts';
import { useWords } from '../../ui/words.ts';
import { taskPartWords, taskWords } from '../../words/tasks.ts';
import { SetTerms } from './SetTerms.tsx';
import '../../ui/facts.css';
import { useJoined } from '../../ui/joined-text.ts';

export interface ProposalTableProps {
  readonly planVersionId: string;
  readonly proposals: readonly TaskProposal[];
}

const keyOf = (proposal: TaskProposal): string => `${proposal.measureId} ${proposal.unitId}`;

interface LineProps {
  readonly proposal: TaskProposal;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

const Line = ({ proposal, chosen, onChoose }: LineProps) => {
  const w = useWords(taskWords);
  const parts = useWords(taskPartWords);
  const joined = useJoined();
  const cycleText = useCycleText();
  return (
    <tr>
      <td>
        <Checkbox
          checked={chosen}
          disabled={proposal.taskId !== null}
          onChange={(event) => onChoose(event.target.checked)}
          aria-label={`${proposal.measurePath} ${proposal.unitName}`}
        />
      </td>
      <td className="lf-quiet lf-nowrap">{proposal.measurePath}</td>
      <td>{proposal.terms.title}</td>
      <td>{proposal.unitName}</td>
      <td className="lf-nowrap">{parts[proposal.part]}</td>
      <td>{cycleText(proposal.terms.cycle)}</td>
      <td className="lf-nowrap">{proposal.terms.startsOn}</td>
      <td className="lf-quiet">{proposal.taskId === null ? joined.clauses(proposal.remarks) : w.already}</td>
    </tr>
  );
};

const Head = () => {
  const w = useWords(taskWords);
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="lf-unseen">{w.forChosen}</span>
        </th>
        {[w.measure, w.task, w.unit, w.part, w.cycle, w.from, w.remarks].map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
};

/** The proposals of a plan: choose, set terms for many at once, assign. */
export const ProposalTable = ({ planVersionId, proposals }: ProposalTableProps) => {
  const w = useWords(taskWords);
  const navigate = useNavigate();
  const [rows, setRows] = useState(proposals);
  const [chosen, setChosen] = useState(() => new Set(proposals.filter((one) => one.taskId === null).map(keyOf)));
  const assign = useCommand(taskEndpoints.assignTasks, {
    done: (reply) => w.assigned(reply.taskIds.length),
    onDone: () => void navigate(paths.tasks),
  });
  const choose = (key: string, on: boolean): void => {
    const changed = new Set(chosen);
    if (on) changed.add(key);
    else changed.delete(key);
    setChosen(changed);
  };
  const set = (terms: Partial<TaskProposal['terms']>): void =>
    setRows(rows.map((row) => (chosen.has(keyOf(row)) ? { ...row, terms: { ...row.terms, ...terms } } : row)));
  const send = (): void => {
    const picked = rows.filter((row) => chosen.has(keyOf(row)));
    const assignments = picked.map(({ measureId, unitId, part, terms }) => ({ measureId, unitId, part, terms }));
    assign.run({ body: { planVersionId: planVersionId as PlanVersionId, assignments } });
  };
  const ability = chosen.size === 0 ? { allowed: false, reason: w.noTasksHere } : undefined;
  return (
    <>
      <div className="lf-row">
        <SetTerms onSet={set} />
        <ActionButton
          main
          label={w.assignChosen(chosen.size)}
          ability={ability}
          running={assign.running}
          onAct={send}
        />
      </div>
      <table className="lf-plain-table">
        <Head />
        <tbody>
          {rows.map((row) => (
            <Line
              key={keyOf(row)}
              proposal={row}
              chosen={chosen.has(keyOf(row))}
              onChoose={(on) => choose(keyOf(row), on)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
};
