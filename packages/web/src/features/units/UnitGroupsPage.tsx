import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import type { UnitGroupRow } from '@lianfang/contract/units/groups';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths, to } from '../../paths.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { useMay } from '../../ui/me.ts';
import type { RecordColumn } from '../../ui/record-column.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useListView } from '../../ui/use-list-view.ts';
import { useWords } from '../../ui/words.ts';
import { groupWords } from '../../words/unit-groups.ts';
import { unitWords } from '../../words/units.ts';
import { OpenGroupDialog } from './OpenGroupDialog.tsx';
import { UnitsFrame } from './UnitsFrame.tsx';

const useColumns = (): readonly RecordColumn<UnitGroupRow>[] => {
  const w = useWords(groupWords);
  const u = useWords(unitWords);
  return [
    { key: 'name', title: u.name, render: (group) => group.name, phone: 'heading' },
    { key: 'note', title: w.note, render: (group) => group.note ?? '', phone: 'hidden' },
    { key: 'how', title: w.how, render: (group) => (group.rule ? w.byRule : w.byHand), width: 120 },
    { key: 'members', title: w.members, render: (group) => group.members, width: 100, align: 'end' },
  ];
};

/** Groups of units: what a plan means by “all member units”. */
export const UnitGroupsPage = () => {
  const w = useWords(groupWords);
  const may = useMay();
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const view = useListView(unitEndpoints.listUnitGroups);
  const columns = useColumns();
  const open = may(unitEndpoints.openUnitGroup.action) ? (
    <ActionButton label={w.open} main onAct={() => setOpening(true)} />
  ) : null;
  return (
    <UnitsFrame actions={open}>
      <RecordTable
        label={w.members}
        view={view}
        columns={columns}
        idOf={(group) => group.id}
        openTo={(group) => to(paths.unitGroup, { groupId: group.id })}
        empty={{ title: w.none, hint: w.noneNext, action: open }}
        filters={<SearchBox view={view} label={w.searchHint} />}
      />
      {opening ? (
        <OpenGroupDialog
          onOpened={(group) => void navigate(to(paths.unitGroup, { groupId: group.id }))}
          onClose={() => setOpening(false)}
        />
      ) : null}
    </UnitsFrame>
  );
};
