import { UnitGroupId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import type { UnitGroupRecord } from '@lianfang/contract/units/groups';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { NotFoundPage } from '../../ui/NotFoundPage.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useAddressId } from '../../ui/use-address-id.ts';
import { useWords } from '../../ui/words.ts';
import { groupWords } from '../../words/unit-groups.ts';
import { unitWords } from '../../words/units.ts';
import { Aliases } from './Aliases.tsx';
import { AmendGroupDialog, GroupMembersDialog } from './GroupDialogs.tsx';
import { useJoined } from '../../ui/joined-text.ts';

const dialogs = { amendUnitGroup: AmendGroupDialog, setGroupMembers: GroupMembersDialog } as const;

const GroupActions = ({ group }: { readonly group: UnitGroupRecord }) => {
  const w = useWords(groupWords);
  const joined = useJoined();
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const close = useCommand(unitEndpoints.closeUnitGroup, { done: w.closed });
  const labels = { amendUnitGroup: w.amend, setGroupMembers: w.setMembers };
  const Dialog = open === null ? null : dialogs[open];
  const closing = group.abilities['closeUnitGroup'];
  return (
    <>
      {(['setGroupMembers', 'amendUnitGroup'] as const)
        .filter((one) => group.abilities[one])
        .map((one) => (
          <ActionButton key={one} label={labels[one]} ability={group.abilities[one]} onAct={() => setOpen(one)} />
        ))}
      {closing ? (
        <ConfirmButton
          label={w.close}
          title={joined.label(w.close, group.name)}
          danger
          ability={closing}
          onConfirm={() => close.runAndWait({ params: { groupId: group.id }, body: { version: group.version } })}
        />
      ) : null}
      {Dialog ? <Dialog group={group} onClose={() => setOpen(null)} /> : null}
    </>
  );
};

const Members = ({ group }: { readonly group: UnitGroupRecord }) => {
  const w = useWords(groupWords);
  if (group.members.length === 0) return <p className="lf-quiet">{w.noMember}</p>;
  return (
    <ul className="lf-plain lf-lines">
      {group.members.map((member) => (
        <li key={member.id}>
          <Link to={to(paths.unit, { unitId: member.id })}>{member.name}</Link>
          {member.since === null ? null : (
            <span className="lf-quiet">
              {member.since}
              {member.until === null ? '' : ` – ${member.until}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};

const GroupView = ({ group }: { readonly group: UnitGroupRecord }) => {
  const w = useWords(groupWords);
  const u = useWords(unitWords);
  const [, setText] = useSearchParams();
  const endAlias = useCommand(unitEndpoints.endGroupAlias);
  const params = { groupId: group.id };
  return (
    <PageFrame
      title={group.name}
      above={<Link to={paths.unitGroups}>{u.groups}</Link>}
      facts={
        <>
          <span>{group.rule ? w.byRule : w.byHand}</span>
          {group.note === null ? null : <span>{group.note}</span>}
          {group.closedOn === null ? null : <StateMark tone="wrong">{u.closedOn(group.closedOn)}</StateMark>}
        </>
      }
      actions={<GroupActions group={group} />}
    >
      <Section
        title={`${w.members} ${group.members.length}`}
        actions={
          <DayField
            aria-label={w.asOf}
            value={group.day}
            onChange={(day) => setText(day === null ? {} : { day }, { replace: true })}
          />
        }
      >
        <Members group={group} />
      </Section>
      <Aliases
        of={group}
        add={unitEndpoints.addGroupAlias}
        sent={(body) => ({ params, body })}
        end={unitEndpoints.endGroupAlias}
        onEnd={(aliasId) => endAlias.runAndWait({ params: { ...params, aliasId } })}
      />
    </PageFrame>
  );
};

/** One group of units as it expands on a day. */
export const UnitGroupPage = () => {
  const groupId = useAddressId('groupId', UnitGroupId);
  return groupId === null ? <NotFoundPage /> : <Asked groupId={groupId} />;
};

const Asked = ({ groupId }: { readonly groupId: UnitGroupId }) => {
  const [text] = useSearchParams();
  const day = text.get('day') ?? undefined;
  const asked = useEndpoint(
    unitEndpoints.readUnitGroup,
    { params: { groupId }, query: day === undefined ? {} : { day } },
    { keepPrevious: true },
  );
  return <Reply of={asked}>{(group) => <GroupView group={group} />}</Reply>;
};
