import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { PersonId, UnitId } from '@lianfang/contract/ids';
import type { TaskRecord } from '@lianfang/contract/tasks/tasks';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useWords } from '../../ui/words.ts';
import { taskWords } from '../../words/tasks.ts';
import { AmendTask } from './AmendTask.tsx';

interface OfTask {
  readonly task: TaskRecord;
}

const DelegateButton = ({ task }: OfTask) => {
  const w = useWords(taskWords);
  const [person, setPerson] = useState<string | null>(task.delegateId);
  const delegate = useCommand(taskEndpoints.delegateTask, { done: w.delegated });
  return (
    <ConfirmButton
      label={w.delegateTo}
      ability={task.abilities['task.delegate']}
      text={<PersonPicker unitId={task.unitId} value={person} onChange={setPerson} aria-label={w.delegate} />}
      onConfirm={() =>
        delegate.runAndWait({
          params: { taskId: task.id },
          body: { personId: person as PersonId | null, version: task.version },
        })
      }
    />
  );
};

const HandOverButton = ({ task }: OfTask) => {
  const w = useWords(taskWords);
  const [unit, setUnit] = useState<string | null>(null);
  const handOver = useCommand(taskEndpoints.handOverTask, { done: w.done });
  const text = (
    <div className="lf-stack">
      <p>{w.handOverText}</p>
      <UnitPicker value={unit} onChange={setUnit} aria-label={w.unit} />
    </div>
  );
  return (
    <ConfirmButton
      label={w.handOver}
      ability={task.abilities['task.hand-over']}
      text={text}
      reason={{}}
      onConfirm={async (reason) =>
        unit === null
          ? null
          : handOver.runAndWait({
              params: { taskId: task.id },
              body: { toUnitId: unit as UnitId, reason, version: task.version },
            })
      }
    />
  );
};

/** What can be done to a task; what cannot says why. */
export const TaskActions = ({ task }: OfTask) => {
  const w = useWords(taskWords);
  const options = { done: w.done };
  const close = useCommand(taskEndpoints.closeTask, options);
  const stop = useCommand(taskEndpoints.stopTask, options);
  const reopen = useCommand(taskEndpoints.reopenTask, options);
  const sent = (reason: string) => ({ params: { taskId: task.id }, body: { reason, version: task.version } });
  const mayAmend = task.abilities['task.amend'];
  const open = task.state === 'open';
  return (
    <>
      <DelegateButton task={task} />
      {mayAmend?.allowed ? <AmendTask task={task} /> : null}
      {open ? <HandOverButton task={task} /> : null}
      {open ? (
        <ConfirmButton
          label={w.close}
          text={w.closeText}
          reason={{}}
          ability={task.abilities['task.close']}
          onConfirm={(reason) => close.runAndWait(sent(reason))}
        />
      ) : (
        <ConfirmButton
          label={w.reopen}
          reason={{}}
          ability={task.abilities['task.reopen']}
          onConfirm={(reason) => reopen.runAndWait(sent(reason))}
        />
      )}
      {open ? (
        <ConfirmButton
          label={w.stop}
          danger
          reason={{}}
          ability={task.abilities['task.stop']}
          onConfirm={(reason) => stop.runAndWait(sent(reason))}
        />
      ) : null}
    </>
  );
};
