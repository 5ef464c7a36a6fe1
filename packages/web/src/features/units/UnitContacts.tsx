import { PersonId, type UnitId } from '@lianfang/contract/ids';
import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { type Contact, contactDuties, ContactDuty } from '@lianfang/contract/people/stand-ins';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useMay } from '../../ui/me.ts';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { unitWords } from '../../words/units.ts';
import { useJoined } from '../../ui/joined-text.ts';

const ContactLine = ({ contact }: { readonly contact: Contact }) => {
  const w = useWords(unitWords);
  const say = useSay();
  const joined = useJoined();
  const end = useCommand(peopleEndpoints.endContact);
  const ability = contact.abilities['endContact'];
  return (
    <li>
      <span className="lf-quiet">{say(contactDuties[contact.duty])}</span>
      <span>{contact.person.name}</span>
      {contact.person.post === null ? null : <span className="lf-quiet">{contact.person.post}</span>}
      <span className="lf-quiet">
        {contact.since}
        {contact.until === null ? '' : ` ${w.until} ${contact.until}`}
      </span>
      {ability && contact.until === null ? (
        <span className="lf-lines-end">
          <ConfirmButton
            small
            label={w.endContact}
            title={joined.label(w.endContact, contact.person.name)}
            ability={ability}
            onConfirm={() => end.runAndWait({ params: { unitId: contact.unitId, contactId: contact.id } })}
          />
        </span>
      ) : null}
    </li>
  );
};

const NameContactDialog = ({ unitId, onClose }: { readonly unitId: UnitId; readonly onClose: () => void }) => {
  const w = useWords(unitWords);
  const say = useSay();
  const rule = useRules();
  return (
    <FormDialog<typeof peopleEndpoints.nameContact, { personId: PersonId; duty: ContactDuty }>
      endpoint={peopleEndpoints.nameContact}
      title={w.nameContact}
      act={w.nameContact}
      sent={(body) => ({ params: { unitId }, body })}
      onClose={onClose}
    >
      <Form.Item name="personId" label={w.person} rules={rule(PersonId)}>
        <PersonPicker unitId={unitId} />
      </Form.Item>
      <Form.Item name="duty" label={w.duty} rules={rule(ContactDuty)}>
        <Select options={ContactDuty.options.map((value) => ({ value, label: say(contactDuties[value]) }))} />
      </Form.Item>
    </FormDialog>
  );
};

/** Whom to ask at a unit. */
export const UnitContacts = ({ unitId }: { readonly unitId: UnitId }) => {
  const w = useWords(unitWords);
  const may = useMay();
  const [naming, setNaming] = useState(false);
  const asked = useEndpoint(peopleEndpoints.listContacts, { params: { unitId } });
  const name = may(peopleEndpoints.nameContact.action) ? (
    <ActionButton label={w.nameContact} onAct={() => setNaming(true)} />
  ) : null;
  return (
    <Section title={w.contacts} actions={name}>
      <Reply of={asked} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="lf-quiet">{w.noContact}</p>
          ) : (
            <ul className="lf-plain lf-lines">
              {rows.map((contact) => (
                <ContactLine key={contact.id} contact={contact} />
              ))}
            </ul>
          )
        }
      </Reply>
      {naming ? <NameContactDialog unitId={unitId} onClose={() => setNaming(false)} /> : null}
    </Section>
  );
};
