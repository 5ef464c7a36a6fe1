import { UnitGroupId, UnitId } from '@lianfang/contract/ids';
import type { MentionChoice, UnsettledName } from '@lianfang/contract/plans/review';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { LoadChoices } from '../../ui/Picker.tsx';
import { Picker } from '../../ui/Picker.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';
import { NewUnitDialog } from './NewUnitDialog.tsx';

export interface OtherChoicesProps {
  readonly name: UnsettledName;
  readonly onSettle: (choice: MentionChoice) => void;
}

const findGroups: LoadChoices = async (search, signal) => {
  const page = await call(unitEndpoints.listUnitGroups, { query: search === '' ? {} : { search } }, { signal });
  return page.rows.map((group) => ({ id: group.id, label: group.name }));
};

type Asking = 'unit' | 'group' | 'create' | null;

/** Asks for a unit or a group that was not among the guesses. */
const Choose = ({
  asking,
  onSettle,
  onClose,
}: { readonly asking: 'unit' | 'group' } & Pick<OtherChoicesProps, 'onSettle'> & { readonly onClose: () => void }) => {
  const w = useWords(reviewWords);
  const choose = (id: string | null): void => {
    if (id === null) return;
    onSettle(
      asking === 'unit' ? { to: 'unit', unitId: UnitId.parse(id) } : { to: 'group', groupId: UnitGroupId.parse(id) },
    );
    onClose();
  };
  return (
    <Modal open title={asking === 'unit' ? w.otherUnit : w.otherGroup} footer={null} onCancel={onClose}>
      {asking === 'unit' ? (
        <UnitPicker aria-label={w.otherUnit} onChange={choose} />
      ) : (
        <Picker aria-label={w.otherGroup} kind="group" load={findGroups} onChange={choose} />
      )}
    </Modal>
  );
};

/** The ways to settle a name beside the guesses: another unit, a group, a new unit, a post, or nothing at all. */
export const OtherChoices = ({ name, onSettle }: OtherChoicesProps) => {
  const w = useWords(reviewWords);
  const [asking, setAsking] = useState<Asking>(null);
  const items = [
    { key: 'unit', label: w.otherUnit },
    { key: 'group', label: w.otherGroup },
    { key: 'create', label: w.create },
    { key: 'post', label: w.isPost },
    { key: 'ignored', label: w.ignore },
  ];
  const pick = (key: string): void => {
    if (key === 'post' || key === 'ignored') onSettle({ to: key });
    else setAsking(key as Asking);
  };
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => pick(key) }}>
        <Button size="small">{name.candidates.length === 0 ? w.otherUnit : w.more}</Button>
      </Dropdown>
      {asking === 'unit' || asking === 'group' ? (
        <Choose asking={asking} onSettle={onSettle} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'create' ? (
        <NewUnitDialog name={name.name} onSettle={onSettle} onClose={() => setAsking(null)} />
      ) : null}
    </>
  );
};
