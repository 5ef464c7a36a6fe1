import { UnitId } from '@lianfang/contract/ids';
import { unitEndpoints } from '@lianfang/contract/units/endpoints';
import type { Unit, UnitText } from '@lianfang/contract/units/units';
import { Form } from 'antd';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useWords } from '../../ui/words.ts';
import { unitWords } from '../../words/units.ts';
import { KindField, NameFields, shortNameOf } from './unit-fields.tsx';

export interface OpenUnitDialogProps {
  /** The unit below which it is opened, where that is known already. */
  readonly parent?: Choice;
  readonly onOpened?: (unit: Unit) => void;
  readonly onClose: () => void;
}

/** Opens a unit below another. */
export const OpenUnitDialog = ({ parent, onOpened, onClose }: OpenUnitDialogProps) => {
  const w = useWords(unitWords);
  const rule = useRules();
  return (
    <FormDialog<typeof unitEndpoints.openUnit, UnitText>
      endpoint={unitEndpoints.openUnit}
      title={w.open}
      act={w.open}
      initial={parent ? { parentId: UnitId.parse(parent.id) } : {}}
      sent={(unit) => ({ body: { ...unit, shortName: shortNameOf(unit.shortName) } })}
      done={(unit) => w.opened(unit.name)}
      onDone={(unit) => onOpened?.(unit)}
      onClose={onClose}
    >
      <NameFields />
      <KindField />
      <Form.Item name="parentId" label={w.parent} rules={rule(UnitId)}>
        <UnitPicker chosen={parent ?? null} />
      </Form.Item>
    </FormDialog>
  );
};
