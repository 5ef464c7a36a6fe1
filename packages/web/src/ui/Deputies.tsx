import { PersonId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import type { Deputy, NewDeputy } from '@lianfang/contract/people/stand-ins';
import { Day, Line } from '@lianfang/contract/values';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../api/use-command.ts';
import { useEndpoint } from '../api/use-endpoint.ts';
import { deputyWords } from '../words/deputies.ts';
import { ActionButton } from './ActionButton.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { DayField } from './DayField.tsx';
import { useRules } from './field-rules.ts';
import { FormDialog } from './FormDialog.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { Reply } from './Reply.tsx';
import { Section } from './Section.tsx';
import { today } from './shanghai.ts';
import { StateMark } from './StateMark.tsx';
import { useWords } from './words.ts';
import { useJoined } from './joined-text.ts';

const DeputyLine = ({ deputy }: { readonly deputy: Deputy }) => {
  const w = useWords(deputyWords);
  const joined = useJoined();
  const end = useCommand(peopleEndpoints.endDeputy, { done: w.ended });
  const ability = deputy.abilities['endDeputy'];
  return (
    <li>
      <StateMark tone={deputy.state === 'in-force' ? 'good' : 'quiet'}>{w[deputy.state]}</StateMark>
      <span>{deputy.deputy.name}</span>
      <span className="lf-quiet">{deputy.deputy.unitName}</span>
      <span>{`${deputy.since} – ${deputy.until}`}</span>
      <span className="lf-quiet">{deputy.reason}</span>
      {ability && deputy.state !== 'over' ? (
        <span className="lf-lines-end">
          <ConfirmButton
            small
            label={w.end}
            title={joined.label(w.end, deputy.deputy.name)}
            ability={ability}
            onConfirm={() => end.runAndWait({ params: { personId: deputy.personId, deputyId: deputy.id } })}
          />
        </span>
      ) : null}
    </li>
  );
};

const NameDeputyDialog = ({ personId, onClose }: { readonly personId: PersonId; readonly onClose: () => void }) => {
  const w = useWords(deputyWords);
  const rule = useRules();
  return (
    <FormDialog<typeof peopleEndpoints.nameDeputy, NewDeputy>
      endpoint={peopleEndpoints.nameDeputy}
      title={w.name}
      act={w.name}
      initial={{ since: today() }}
      sent={(body) => ({ params: { personId }, body })}
      done={w.named}
      onClose={onClose}
    >
      <p className="lf-ask-text lf-quiet">{w.hint}</p>
      <Form.Item name="deputyId" label={w.person} rules={rule(PersonId)}>
        <PersonPicker />
      </Form.Item>
      <Form.Item name="since" label={w.since} rules={rule(Day)}>
        <DayField min={today()} />
      </Form.Item>
      <Form.Item name="until" label={w.until} rules={rule(Day)}>
        <DayField min={today()} />
      </Form.Item>
      <Form.Item name="reason" label={w.reason} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};

/** Who acts for a person while they are away. */
export const Deputies = ({ personId, mayName }: { readonly personId: PersonId; readonly mayName: boolean }) => {
  const w = useWords(deputyWords);
  const [naming, setNaming] = useState(false);
  const asked = useEndpoint(peopleEndpoints.listDeputies, { params: { personId } });
  return (
    <Section title={w.title} actions={mayName ? <ActionButton label={w.name} onAct={() => setNaming(true)} /> : null}>
      <Reply of={asked} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="lf-quiet">{w.none}</p>
          ) : (
            <ul className="lf-plain lf-lines">
              {rows.map((deputy) => (
                <DeputyLine key={deputy.id} deputy={deputy} />
              ))}
            </ul>
          )
        }
      </Reply>
      {naming ? <NameDeputyDialog personId={personId} onClose={() => setNaming(false)} /> : null}
    </Section>
  );
};
