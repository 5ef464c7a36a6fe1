import { UnitId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { type Person, personLifecycle } from '@lianfang/contract/people/people';
import { Line } from '@lianfang/contract/values';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { peopleWords } from '../../words/people.ts';
import { PersonFields, type PersonForm, textOrNone } from './person-fields.tsx';
import { useJoined } from '../../ui/joined-text.ts';

interface DialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

const EditDialog = ({ person, onClose }: DialogProps) => {
  const w = useWords(peopleWords);
  const joined = useJoined();
  return (
    <FormDialog<typeof peopleEndpoints.editPerson, PersonForm>
      endpoint={peopleEndpoints.editPerson}
      title={joined.label(w.edit, person.name)}
      act={w.edit}
      initial={{ name: person.name, post: person.post ?? undefined }}
      sent={({ name, post, phone }) => ({
        params: { personId: person.id },
        body: { name, post: textOrNone(post), version: person.version, ...(phone === undefined ? {} : { phone }) },
      })}
      done={w.edited}
      onClose={onClose}
    >
      <PersonFields phoneHint={w.phoneKept} />
    </FormDialog>
  );
};

const TransferDialog = ({ person, onClose }: DialogProps) => {
  const w = useWords(peopleWords);
  const joined = useJoined();
  const rule = useRules();
  return (
    <FormDialog<typeof peopleEndpoints.transferPerson, { unitId: UnitId; reason: string }>
      endpoint={peopleEndpoints.transferPerson}
      title={joined.label(w.transfer, person.name)}
      act={w.transfer}
      sent={(form) => ({ params: { personId: person.id }, body: { ...form, version: person.version } })}
      done={w.transferred}
      onClose={onClose}
    >
      <Form.Item name="unitId" label={w.to} rules={rule(UnitId)}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="reason" label={w.reason} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};

type Move = keyof typeof personLifecycle.moves;

const MoveButton = ({ person, move }: { readonly person: Person; readonly move: Move }) => {
  const w = useWords(peopleWords);
  const say = useSay();
  const joined = useJoined();
  const said = { suspendPerson: w.suspended, reinstatePerson: w.reinstated, markPersonLeft: w.left };
  const command = useCommand(peopleEndpoints[move], { done: said[move] });
  const label = say(personLifecycle.moves[move].words);
  return (
    <ConfirmButton
      label={label}
      title={joined.label(label, person.name)}
      danger={move !== 'reinstatePerson'}
      ability={person.abilities[move]}
      reason={{}}
      onConfirm={(reason) =>
        command.runAndWait({ params: { personId: person.id }, body: { reason, version: person.version } })
      }
    />
  );
};

/** What may be done to a person's record; moves that the state does not allow are left out. */
export const PersonActions = ({ person }: { readonly person: Person }) => {
  const w = useWords(peopleWords);
  const [open, setOpen] = useState<'editPerson' | 'transferPerson' | null>(null);
  const moves = (['suspendPerson', 'reinstatePerson', 'markPersonLeft'] as const).filter(
    (move) => person.abilities[move] && personLifecycle.moves[move].from.some((state) => state === person.status),
  );
  const close = (): void => setOpen(null);
  return (
    <>
      {person.abilities['editPerson'] ? (
        <ActionButton label={w.edit} ability={person.abilities['editPerson']} onAct={() => setOpen('editPerson')} />
      ) : null}
      {person.abilities['transferPerson'] ? (
        <ActionButton
          label={w.transfer}
          ability={person.abilities['transferPerson']}
          onAct={() => setOpen('transferPerson')}
        />
      ) : null}
      {moves.map((move) => (
        <MoveButton key={move} person={person} move={move} />
      ))}
      {open === 'editPerson' ? <EditDialog person={person} onClose={close} /> : null}
      {open === 'transferPerson' ? <TransferDialog person={person} onClose={close} /> : null}
    </>
  );
};
