import { officialDocumentEndpoints } from '@lianfang/contract/documents/document-endpoints';
import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { meetingLifecycle, type MeetingRecord } from '@lianfang/contract/meetings/meetings';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { paths, to } from '../../paths.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { useMay } from '../../ui/me.ts';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { useWords } from '../../ui/words.ts';
import { meetingWords } from '../../words/meetings.ts';
import { AmendMeetingDialog } from './MeetingDialogs.tsx';

interface OfMeeting {
  readonly meeting: MeetingRecord;
}

const { moves } = meetingLifecycle;
const { amendMeeting, holdMeeting, submitMinutes, returnMinutes, confirmMinutes, cancelMeeting, signInToMeeting } =
  meetingEndpoints;

const SignIn = ({ meeting }: OfMeeting) => {
  const w = useWords(meetingWords);
  const signIn = useCommand(signInToMeeting, { done: w.signedInNow });
  const ability = meeting.abilities[signInToMeeting.id];
  if (meeting.state !== 'planned' || !ability) return null;
  return (
    <ActionButton
      label={w.signIn}
      ability={ability}
      running={signIn.running}
      onAct={() => signIn.run({ params: { meetingId: meeting.id } })}
    />
  );
};

const DocumentAct = ({ meeting }: OfMeeting) => {
  const w = useWords(meetingWords);
  const may = useMay();
  const navigate = useNavigate();
  const write = useCommand(officialDocumentEndpoints.writeMeetingMinutes, {
    onDone: ({ id }) => void navigate(to(paths.document, { documentId: id })),
  });
  if (meeting.state !== 'confirmed' || !may('document.write-minutes')) return null;
  return (
    <ActionButton
      label={w.document}
      running={write.running}
      onAct={() => write.run({ params: { meetingId: meeting.id } })}
    />
  );
};

/** What can be done to a meeting now. */
export const MeetingActions = ({ meeting }: OfMeeting) => {
  const w = useWords(meetingWords);
  const params = { meetingId: meeting.id };
  const { version } = meeting;
  const acting = { record: meeting, moves };
  const seen = () => ({ params, body: { version } });
  const reasoned = (reason: string) => ({ params, body: { reason, version } });
  return (
    <>
      <SignIn meeting={meeting} />
      <RecordAct {...acting} main endpoint={holdMeeting} sent={seen} />
      <DialogAct {...acting} endpoint={amendMeeting}>
        {(close) => <AmendMeetingDialog meeting={meeting} onClose={close} />}
      </DialogAct>
      <RecordAct {...acting} endpoint={submitMinutes} sent={seen} />
      <RecordAct {...acting} main endpoint={confirmMinutes} text={w.confirmText} sent={seen} />
      <RecordAct {...acting} endpoint={returnMinutes} reason={{}} sent={reasoned} />
      <RecordAct {...acting} danger endpoint={cancelMeeting} reason={{}} sent={reasoned} />
      <DocumentAct meeting={meeting} />
      <PrintButton />
    </>
  );
};
