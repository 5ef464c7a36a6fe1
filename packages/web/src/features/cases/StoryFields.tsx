import { caseChannels, ReportChannel } from '@lianfang/contract/cases/cases';
import { FraudTool, fraudTools, FraudType, fraudTypes } from '@lianfang/contract/cases/fraud-types';
import { Checkbox, Form, Input, Select } from 'antd';
import { useMe } from '../../ui/me.ts';
import { MomentField } from '../../ui/MomentField.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { caseWords } from '../../words/cases.ts';
import { NarrativeBox } from './narrative/NarrativeBox.tsx';

interface Within {
  /** Place of the text in the form. */
  readonly within: readonly string[];
  readonly secondOfficer?: { readonly id: string; readonly label: string } | null;
  /** Numbers that are known to be the victim's, beside those in the form itself. */
  readonly own?: readonly string[];
}

const Narrative = ({ within, own = [] }: Within) => {
  const w = useWords(caseWords);
  const say = useSay();
  return (
    <>
      <NarrativeBox within={within} own={own} />
      <Form.Item name={[...within, 'tools']} label={w.tools}>
        <Checkbox.Group options={FraudTool.options.map((value) => ({ value, label: say(fraudTools[value]) }))} />
      </Form.Item>
    </>
  );
};

const Classing = ({ within }: Within) => {
  const w = useWords(caseWords);
  const say = useSay();
  return (
    <div className="lf-form-grid">
      <Form.Item name={[...within, 'type']} label={w.type}>
        <Select allowClear options={FraudType.options.map((value) => ({ value, label: say(fraudTypes[value]) }))} />
      </Form.Item>
      <Form.Item name={[...within, 'tags']} label={w.tags}>
        <Select mode="tags" maxCount={20} open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name={[...within, 'placeName']} label={w.placeName}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[...within, 'place']} label={w.place}>
        <Select allowClear options={(['home', 'abroad'] as const).map((value) => ({ value, label: w[value] }))} />
      </Form.Item>
    </div>
  );
};

const Contact = ({ within }: Within) => {
  const w = useWords(caseWords);
  const line = (name: string, label: string) => (
    <Form.Item name={[...within, 'firstContact', name]} label={label}>
      <Input maxLength={300} autoComplete="off" />
    </Form.Item>
  );
  return (
    <div className="lf-form-grid">
      {line('channel', w.contactChannel)}
      {line('platform', w.contactPlatform)}
      {line('number', w.contactNumber)}
      <Form.Item name={[...within, 'firstContact', 'at']} label={w.contactAt}>
        <MomentField />
      </Form.Item>
    </div>
  );
};

const Received = ({ within, secondOfficer }: Within) => {
  const w = useWords(caseWords);
  const say = useSay();
  const { unit } = useMe();
  return (
    <div className="lf-form-grid">
      <Form.Item name={[...within, 'channel']} label={w.channel}>
        <Select options={ReportChannel.options.map((value) => ({ value, label: say(caseChannels[value]) }))} />
      </Form.Item>
      <Form.Item name={[...within, 'receivedAt']} label={w.receivedAt}>
        <MomentField seconds />
      </Form.Item>
      <Form.Item name={[...within, 'alarmNumber']} label={w.alarmNumber}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[...within, 'secondOfficerId']} label={w.secondOfficer}>
        <PersonPicker unitId={unit.id} chosen={secondOfficer ?? null} />
      </Form.Item>
      <Form.Item name={[...within, 'leakSource']} label={w.leakSource}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
    </div>
  );
};

/** What an officer writes of a case, in the order in which it is told. */
export const StoryFields = (props: Within) => (
  <>
    <Narrative {...props} />
    <Classing {...props} />
    <Contact {...props} />
    <Received {...props} />
  </>
);
