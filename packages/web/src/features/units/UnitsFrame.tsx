import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths, to } from '../../paths.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { useMay } from '../../ui/me.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useWords } from '../../ui/words.ts';
import { unitWords } from '../../words/units.ts';
import { OpenUnitDialog } from './OpenUnitDialog.tsx';

/** The frame of the four views of the directory. */
export const UnitsFrame = ({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }) => {
  const w = useWords(unitWords);
  const may = useMay();
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const tabs = [
    { to: paths.units, label: w.list },
    { to: paths.unitTree, label: w.tree },
    { to: paths.unitGroups, label: w.groups },
    ...(may(unitEndpoints.importUnits.action) ? [{ to: paths.unitImport, label: w.importing }] : []),
  ];
  const open = may(unitEndpoints.openUnit.action) ? (
    <ActionButton label={w.open} main onAct={() => setOpening(true)} />
  ) : null;
  return (
    <PageFrame title={w.title} tabs={tabs} actions={actions ?? open}>
      {children}
      {opening ? (
        <OpenUnitDialog
          onOpened={(unit) => void navigate(to(paths.unit, { unitId: unit.id }))}
          onClose={() => setOpening(false)}
        />
      ) : null}
    </PageFrame>
  );
};
