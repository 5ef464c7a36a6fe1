import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { type InspectionRecord, InspectionText } from '@lianfang/contract/supervision/problems';
import { Checkbox, Form, Input } from 'antd';
import { DayField } from '../../ui/DayField.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { UnitsPicker } from '../../ui/UnitPicker.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { inspectionWords } from '../../words/supervision.ts';

const { shape } = InspectionText;
const { planInspection, amendInspection, recordFindings } = supervisionEndpoints;

const Fields = ({ inspection }: { readonly inspection?: InspectionRecord }) => {
  const w = useWords(inspectionWords);
  const rule = useRules();
  const units = (inspection?.units ?? []).map(({ id, name }) => ({ id, label: name }));
  const people = (inspection?.inspectors ?? []).map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <Form.Item name="title" label={w.inspection} rules={rule(shape.title)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="onDay" label={w.day} rules={rule(shape.onDay)}>
        <DayField />
      </Form.Item>
      <Form.Item name="unitIds" label={w.units} rules={rule(shape.unitIds)}>
        <UnitsPicker chosen={units} />
      </Form.Item>
      <Form.Item name="inspectorIds" label={w.inspectors} rules={rule(shape.inspectorIds)}>
        <PeoplePicker chosen={people} />
      </Form.Item>
      <Form.Item name="scope" label={w.scope}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="announced" valuePropName="checked">
        <Checkbox>{w.announced}</Checkbox>
      </Form.Item>
    </>
  );
};

/** Plans an inspection. */
export const PlanInspectionDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const w = useWords(inspectionWords);
  return (
    <FormDialog<typeof planInspection, InspectionText>
      endpoint={planInspection}
      title={w.plan}
      act={w.plan}
      width={640}
      initial={{ scope: '', announced: false }}
      sent={(body) => ({ body })}
      done={w.planned}
      onClose={onClose}
    >
      <Fields />
    </FormDialog>
  );
};

export interface InspectionDialogProps {
  readonly inspection: InspectionRecord;
  readonly onClose: () => void;
}

/** Changes what was planned. */
export const AmendInspectionDialog = ({ inspection, onClose }: InspectionDialogProps) => {
  const say = useSay();
  const { title, onDay, announced, scope, units, inspectors, version } = inspection;
  return (
    <FormDialog<typeof amendInspection, InspectionText>
      endpoint={amendInspection}
      title={say(amendInspection.summary)}
      act={say(amendInspection.summary)}
      width={640}
      initial={{
        title,
        onDay,
        announced,
        scope,
        unitIds: units.map(({ id }) => id),
        inspectorIds: inspectors.map(({ id }) => id),
      }}
      sent={(text) => ({ params: { inspectionId: inspection.id }, body: { ...text, version } })}
      onClose={onClose}
    >
      <Fields inspection={inspection} />
    </FormDialog>
  );
};

/** What was seen at each unit; a unit left empty was not visited. */
export const FindingsDialog = ({ inspection, onClose }: InspectionDialogProps) => {
  const w = useWords(inspectionWords);
  const say = useSay();
  const { units, findings, version } = inspection;
  return (
    <FormDialog<typeof recordFindings, { texts: Record<string, string> }>
      endpoint={recordFindings}
      title={say(recordFindings.summary)}
      act={say(recordFindings.summary)}
      width={640}
      initial={{ texts: Object.fromEntries(findings.map(({ unitId, text }) => [unitId, text])) }}
      sent={({ texts }) => ({
        params: { inspectionId: inspection.id },
        body: {
          findings: units.flatMap(({ id }) => (texts[id]?.trim() ? [{ unitId: id, text: texts[id] }] : [])),
          version,
        },
      })}
      onClose={onClose}
    >
      <p className="lf-ask-text lf-quiet">{w.findingsHint}</p>
      {units.map((unit) => (
        <Form.Item key={unit.id} name={['texts', unit.id]} label={unit.name}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={20_000} />
        </Form.Item>
      ))}
    </FormDialog>
  );
};
