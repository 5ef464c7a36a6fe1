import { peopleEndpoints } from '@lianfang/contract/people/endpoints';
import { personLifecycle, type PersonRow, PersonStatus } from '@lianfang/contract/people/people';
import { Role, roles } from '@lianfang/contract/people/roles';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths, to } from '../../paths.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { DialogButton } from '../../ui/DialogAct.tsx';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { useMay } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { UnitFilter } from '../../ui/UnitFilter.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useSay, useWords } from '../../ui/words.ts';
import { peopleWords } from '../../words/people.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { ImportPeopleDialog } from './ImportPeopleDialog.tsx';
import { PersonState } from './PersonState.tsx';
import { useJoined } from '../../ui/joined-text.ts';

const useColumns = (): readonly RecordColumn<PersonRow>[] => {
  const w = useWords(peopleWords);
  const say = useSay();
  const joined = useJoined();
  return [
    { key: 'name', title: w.name, render: (person) => person.name, width: 140, phone: 'heading' },
    { key: 'unit', title: w.unit, render: (person) => person.unitName },
    { key: 'post', title: w.post, render: (person) => person.post ?? '', width: 180 },
    {
      key: 'roles',
      title: w.roles,
      render: (person) => joined.list(person.roles.map((held) => say(roles[held.role].words))) || w.noRole,
    },
    { key: 'login', title: w.login, render: (person) => person.login, width: 150, phone: 'hidden' },
    { key: 'status', title: w.status, render: (person) => <PersonState status={person.status} />, width: 110 },
  ];
};

/** The people whom one may look after. */
export const PeoplePage = () => {
  const w = useWords(peopleWords);
  const say = useSay();
  const may = useMay();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const view = useListView(peopleEndpoints.listPeople);
  const columns = useColumns();
  const add = may(peopleEndpoints.addPerson.action) ? (
    <ActionButton label={w.add} main onAct={() => setAdding(true)} />
  ) : null;
  const bringIn = may(peopleEndpoints.importPeople.action) ? (
    <DialogButton label={w.importPeople}>{(close) => <ImportPeopleDialog onClose={close} />}</DialogButton>
  ) : null;
  const states = PersonStatus.options.map((value) => ({ value, label: say(personLifecycle.states[value]) }));
  const roleChoices = Role.options.map((value) => ({ value, label: say(roles[value].words) }));
  return (
    <PageFrame
      title={w.title}
      actions={
        <>
          {add}
          {bringIn}
        </>
      }
    >
      <RecordTable
        label={w.title}
        view={view}
        columns={columns}
        idOf={(person) => person.id}
        openTo={(person) => to(paths.person, { personId: person.id })}
        empty={{ title: w.none, hint: w.noneNext, action: add }}
        filters={
          <>
            <SearchBox view={view} label={w.searchHint} />
            <FilterSelect view={view} name="status" label={w.status} choices={states} />
            <FilterSelect view={view} name="role" label={w.role} choices={roleChoices} />
            <FilterSelect
              view={view}
              name="withoutWayIn"
              label={w.signIn}
              choices={[{ value: 'true', label: w.withoutWayIn }]}
            />
            <UnitFilter view={view} name="unitId" />
          </>
        }
      />
      {adding ? (
        <AddPersonDialog
          onAdded={(person) => void navigate(to(paths.person, { personId: person.id }))}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </PageFrame>
  );
};
