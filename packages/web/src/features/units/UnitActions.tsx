import { UnitId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import type { UnitRecord } from '@lianfang/contract/units/units';
import { Line } from '@lianfang/contract/values';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { paths, to } from '../../paths.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useWords } from '../../ui/words.ts';
import { unitWords } from '../../words/units.ts';
import { NameFields, shortNameOf } from './unit-fields.tsx';
import { useJoined } from '../../ui/joined-text.ts';

interface DialogProps {
  readonly unit: UnitRecord;
  readonly onClose: () => void;
}

const RenameDialog = ({ unit, onClose }: DialogProps) => {
  const w = useWords(unitWords);
  const joined = useJoined();
  return (
    <FormDialog<typeof unitEndpoints.renameUnit, { name: string; shortName: string | null }>
      endpoint={unitEndpoints.renameUnit}
      title={joined.label(w.rename, unit.name)}
      act={w.rename}
      initial={{ name: unit.name, shortName: unit.shortName }}
      sent={({ name, shortName }) => ({
        params: { unitId: unit.id },
        body: { name, shortName: shortNameOf(shortName), version: unit.version },
      })}
      done={w.renamed}
      onClose={onClose}
    >
      <NameFields />
    </FormDialog>
  );
};

const MoveDialog = ({ unit, onClose }: DialogProps) => {
  const w = useWords(unitWords);
  const joined = useJoined();
  const rule = useRules();
  return (
    <FormDialog<typeof unitEndpoints.moveUnit, { parentId: UnitId }>
      endpoint={unitEndpoints.moveUnit}
      title={joined.label(w.move, unit.name)}
      act={w.move}
      sent={({ parentId }) => ({ params: { unitId: unit.id }, body: { parentId, version: unit.version } })}
      done={w.moved}
      onClose={onClose}
    >
      <Form.Item name="parentId" label={w.parent} rules={rule(UnitId)}>
        <UnitPicker />
      </Form.Item>
    </FormDialog>
  );
};

const MergeDialog = ({ unit, onClose }: DialogProps) => {
  const w = useWords(unitWords);
  const joined = useJoined();
  const rule = useRules();
  const navigate = useNavigate();
  return (
    <FormDialog<typeof unitEndpoints.mergeUnits, { unitId: UnitId; reason: string }>
      endpoint={unitEndpoints.mergeUnits}
      title={joined.label(w.merge, unit.name)}
      act={w.merge}
      danger
      sent={({ unitId, reason }) => ({
        body: { from: [{ unitId: unit.id, version: unit.version }], into: { kind: 'existing', unitId }, reason },
      })}
      done={w.merged}
      onDone={(into) => void navigate(to(paths.unit, { unitId: into.id }))}
      onClose={onClose}
    >
      <p className="lf-ask-text">{w.mergeText}</p>
      <Form.Item name="unitId" label={w.mergeInto} rules={rule(UnitId)}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="reason" label={w.reason} rules={rule(Line)}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
};

const dialogs = { renameUnit: RenameDialog, moveUnit: MoveDialog, mergeUnits: MergeDialog } as const;

/** What may be done to a unit; each says why not where it may not. */
export const UnitActions = ({ unit }: { readonly unit: UnitRecord }) => {
  const w = useWords(unitWords);
  const joined = useJoined();
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const close = useCommand(unitEndpoints.closeUnit, { done: w.closed });
  const Dialog = open === null ? null : dialogs[open];
  const labels = { renameUnit: w.rename, moveUnit: w.move, mergeUnits: w.merge };
  const shown = (['renameUnit', 'moveUnit', 'mergeUnits'] as const).filter((one) => unit.abilities[one]);
  return (
    <>
      {shown.map((one) => (
        <ActionButton key={one} label={labels[one]} ability={unit.abilities[one]} onAct={() => setOpen(one)} />
      ))}
      {unit.abilities['closeUnit'] ? (
        <ConfirmButton
          label={w.close}
          title={joined.label(w.close, unit.name)}
          text={w.closeText}
          danger
          ability={unit.abilities['closeUnit']}
          reason={{ label: w.reason }}
          onConfirm={(reason) =>
            close.runAndWait({ params: { unitId: unit.id }, body: { reason, version: unit.version } })
          }
        />
      ) : null}
      {Dialog ? <Dialog unit={unit} onClose={() => setOpen(null)} /> : null}
    </>
  );
};
