import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { MeetingKind, meetingKinds, type MeetingRecord, MeetingText } from '@lianfang/contract/meetings/meetings';
import { Name } from '@lianfang/contract/values';
import { Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { paths, to } from '../../paths.ts';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { MomentField } from '../../ui/MomentField.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { UnitsPicker } from '../../ui/UnitPicker.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { meetingWords } from '../../words/meetings.ts';
import { AgendaFields } from './AgendaFields.tsx';
import { useJoined } from '../../ui/joined-text.ts';

const { shape } = MeetingText;

const Fields = ({ meeting }: { readonly meeting?: MeetingRecord }) => {
  const w = useWords(meetingWords);
  const say = useSay();
  const rule = useRules();
  const units = (meeting?.attendance ?? []).map(({ unitId, unitName }) => ({ id: unitId, label: unitName }));
  const chair = meeting?.chairId ? { id: meeting.chairId, label: meeting.chairName ?? '' } : null;
  return (
    <>
      <Form.Item name="title" label={w.meeting} rules={rule(shape.title)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="kind" label={w.kind} rules={rule(shape.kind)}>
        <Select options={MeetingKind.options.map((value) => ({ value, label: say(meetingKinds[value]) }))} />
      </Form.Item>
      <Form.Item name="startsAt" label={w.startsAt} rules={rule(shape.startsAt)}>
        <MomentField />
      </Form.Item>
      <Form.Item name="place" label={w.place} rules={rule(shape.place)}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="chairId" label={w.chair}>
        <PersonPicker chosen={chair} />
      </Form.Item>
      <Form.Item name="unitIds" label={w.units} rules={rule(shape.unitIds)}>
        <UnitsPicker chosen={units} />
      </Form.Item>
      <AgendaFields agenda={meeting?.agenda ?? []} />
    </>
  );
};

/** The form as the contract takes it: what was left empty is null. */
const bodyOf = (form: MeetingText): MeetingText => ({
  ...form,
  chairId: form.chairId ?? null,
  agenda: (form.agenda ?? []).map((item) => ({
    title: item.title,
    minutes: item.minutes ?? null,
    unitId: item.unitId ?? null,
  })),
});

/** Plans a meeting. */
export const PlanMeetingDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const w = useWords(meetingWords);
  const navigate = useNavigate();
  return (
    <FormDialog<typeof meetingEndpoints.planMeeting, MeetingText>
      endpoint={meetingEndpoints.planMeeting}
      title={w.plan}
      act={w.plan}
      width={760}
      initial={{ kind: 'plenary', agenda: [] }}
      sent={(form) => ({ body: bodyOf(form) })}
      done={w.planned}
      onDone={({ id }) => void navigate(to(paths.meeting, { meetingId: id }))}
      onClose={onClose}
    >
      <Fields />
    </FormDialog>
  );
};

export interface MeetingDialogProps {
  readonly meeting: MeetingRecord;
  readonly onClose: () => void;
}

/** Changes a planned meeting. */
export const AmendMeetingDialog = ({ meeting, onClose }: MeetingDialogProps) => {
  const say = useSay();
  const { amendMeeting } = meetingEndpoints;
  const { title, kind, startsAt, place, chairId, attendance, agenda, version } = meeting;
  return (
    <FormDialog<typeof amendMeeting, MeetingText>
      endpoint={amendMeeting}
      title={say(amendMeeting.summary)}
      act={say(amendMeeting.summary)}
      width={760}
      initial={{ title, kind, startsAt, place, chairId, agenda, unitIds: attendance.map(({ unitId }) => unitId) }}
      sent={(form) => ({ params: { meetingId: meeting.id }, body: { ...bodyOf(form), version } })}
      onClose={onClose}
    >
      <Fields meeting={meeting} />
    </FormDialog>
  );
};

export interface AttendanceDialogProps extends MeetingDialogProps {
  readonly unit: { readonly unitId: string; readonly unitName: string };
}

/** Enters from the paper list who came for a unit. */
export const AttendanceDialog = ({ meeting, unit, onClose }: AttendanceDialogProps) => {
  const w = useWords(meetingWords);
  const joined = useJoined();
  const rule = useRules();
  return (
    <FormDialog<typeof meetingEndpoints.recordAttendance, { name: string }>
      endpoint={meetingEndpoints.recordAttendance}
      title={joined.label(w.record, unit.unitName)}
      act={w.record}
      sent={({ name }) => ({ params: { meetingId: meeting.id }, body: { unitId: unit.unitId, name } })}
      onClose={onClose}
    >
      <Form.Item name="name" label={w.name} rules={rule(Name)}>
        <Input maxLength={120} />
      </Form.Item>
    </FormDialog>
  );
};
