import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import type { Person } from '@lianfang/contract/people/people';
import type { RoleGrant } from '@lianfang/contract/people/role-grants';
import { roles } from '@lianfang/contract/people/roles';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DayText } from '../../ui/Moment.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { dayOf } from '../../ui/shanghai.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { peopleWords, roleWords } from '../../words/people.ts';
import { GrantRoleDialog } from './GrantRoleDialog.tsx';
import { useJoined } from '../../ui/joined-text.ts';

const GrantLine = ({ person, grant }: { readonly person: Person; readonly grant: RoleGrant }) => {
  const w = useWords(roleWords);
  const p = useWords(peopleWords);
  const say = useSay();
  const joined = useJoined();
  const end = useCommand(peopleEndpoints.endRole, { done: w.ended });
  const ability = grant.abilities['endRole'];
  return (
    <li>
      {grant.inForce ? <StateMark tone="good">{w.now}</StateMark> : null}
      <span>{say(roles[grant.role].words)}</span>
      <span>{grant.unitName}</span>
      <span className="lf-quiet">
        <DayText day={dayOf(grant.since)} /> {grant.until === null ? '' : p.until(dayOf(grant.until))}
      </span>
      <span className="lf-quiet">{w.by(grant.grantedBy.name)}</span>
      <span className="lf-quiet">{grant.reason}</span>
      {grant.endedBy === null ? null : (
        <span className="lf-quiet">
          {w.endedBy(grant.endedBy.name)} {grant.endReason}
        </span>
      )}
      {ability && grant.inForce ? (
        <span className="lf-lines-end">
          <ConfirmButton
            small
            label={w.end}
            title={joined.label(w.end, say(roles[grant.role].words))}
            ability={ability}
            reason={{}}
            onConfirm={(reason) =>
              end.runAndWait({ params: { personId: person.id, roleGrantId: grant.id }, body: { reason } })
            }
          />
        </span>
      ) : null}
    </li>
  );
};

/** The roles of a person, in force first, then those that ended. */
export const HeldRoles = ({ person }: { readonly person: Person }) => {
  const w = useWords(roleWords);
  const p = useWords(peopleWords);
  const [granting, setGranting] = useState(false);
  const asked = useEndpoint(peopleEndpoints.listRoleGrants, { params: { personId: person.id } });
  const ability = person.abilities['grantRole'];
  const grant = ability ? <ActionButton label={w.grant} ability={ability} onAct={() => setGranting(true)} /> : null;
  return (
    <Section title={p.roles} actions={grant}>
      <Reply of={asked} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="lf-quiet">{p.noRole}</p>
          ) : (
            <ul className="lf-plain lf-lines">
              {rows
                .toSorted((a, b) => Number(b.inForce) - Number(a.inForce) || b.since.localeCompare(a.since))
                .map((one) => (
                  <GrantLine key={one.id} person={person} grant={one} />
                ))}
            </ul>
          )
        }
      </Reply>
      {granting ? <GrantRoleDialog person={person} onClose={() => setGranting(false)} /> : null}
    </Section>
  );
};
