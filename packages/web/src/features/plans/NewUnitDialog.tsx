import { UnitId } from '@lianfang/contract/ids';
import type { MentionChoice } from '@lianfang/contract/plans/review';
import { Unit, UnitKind, unitKinds } from '@lianfang/contract/units/units';
import { Form, Input, Modal, Select } from 'antd';
import { useId } from 'react';
import { useRules } from '../../ui/field-rules.ts';
import { UnitPicker } from '../../ui/UnitPicker.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { reviewWords } from '../../words/plans.ts';

interface Fields {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: UnitId;
}

export interface NewUnitDialogProps {
  /** As the plan writes it. */
  readonly name: string;
  readonly onSettle: (choice: MentionChoice) => void;
  readonly onClose: () => void;
}

/** Opens the unit that the plan names, and settles the name with it. */
export const NewUnitDialog = ({ name, onSettle, onClose }: NewUnitDialogProps) => {
  const w = useWords(reviewWords);
  const say = useSay();
  const rule = useRules();
  const formId = useId();
  const open = (fields: Fields): void => {
    onSettle({ to: 'new-unit', unit: { ...fields, parentId: UnitId.parse(fields.parentId), shortName: null } });
    onClose();
  };
  const kinds = UnitKind.options
    .filter((kind) => kind !== 'county')
    .map((kind) => ({ value: kind, label: say(unitKinds[kind]) }));
  return (
    <Modal
      open
      title={w.create}
      okText={w.create}
      okButtonProps={{ htmlType: 'submit', form: formId }}
      onCancel={onClose}
    >
      <Form<Fields>
        id={formId}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name, kind: 'department' }}
        onFinish={open}
      >
        <Form.Item name="name" label={w.unitName} rules={rule(Unit.shape.name)}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="kind" label={w.kind} rules={rule(UnitKind)}>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="parentId" label={w.parent} rules={rule(UnitId)}>
          <UnitPicker />
        </Form.Item>
      </Form>
    </Modal>
  );
};
