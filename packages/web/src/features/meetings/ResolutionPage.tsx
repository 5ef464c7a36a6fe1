import { meetingEndpoints } from '@lianfang/contract/meetings/endpoints';
import { resolutionLifecycle, type ResolutionRecord } from '@lianfang/contract/meetings/meetings';
import { Prose as ProseText } from '@lianfang/contract/values';
import { Form, Input } from 'antd';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { useRules } from '../../ui/field-rules.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { History } from '../../ui/History.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Prose, ProseSection } from '../../ui/Prose.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { Section } from '../../ui/Section.tsx';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { useWords } from '../../ui/words.ts';
import { meetingWords } from '../../words/meetings.ts';
import { ResolutionDue, ResolutionStanding } from './MeetingStanding.tsx';
import { useJoined } from '../../ui/joined-text.ts';

interface OfResolution {
  readonly resolution: ResolutionRecord;
}

const { moves } = resolutionLifecycle;
const { reportResolution, acceptResolution, returnResolution, withdrawResolution } = meetingEndpoints;

const ReportDialog = ({ resolution, onClose }: OfResolution & { readonly onClose: () => void }) => {
  const w = useWords(meetingWords);
  const rule = useRules();
  return (
    <FormDialog<typeof reportResolution, { progress: string }>
      endpoint={reportResolution}
      title={w.progress}
      act={w.reportedBy}
      initial={{ progress: resolution.progress ?? '' }}
      sent={({ progress }) => ({
        params: { resolutionId: resolution.id },
        body: { progress, version: resolution.version },
      })}
      onClose={onClose}
    >
      <Form.Item name="progress" label={w.progress} rules={rule(ProseText.min(1))}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={20_000} />
      </Form.Item>
    </FormDialog>
  );
};

const Actions = ({ resolution }: OfResolution) => {
  const w = useWords(meetingWords);
  const params = { resolutionId: resolution.id };
  const { version } = resolution;
  const acting = { record: resolution, moves };
  const reasoned = (reason: string) => ({ params, body: { reason, version } });
  return (
    <>
      <DialogAct {...acting} main endpoint={reportResolution}>
        {(close) => <ReportDialog resolution={resolution} onClose={close} />}
      </DialogAct>
      <RecordAct
        {...acting}
        main
        endpoint={acceptResolution}
        reason={{ required: false, label: w.remark }}
        sent={(remark) => ({ params, body: { remark, version } })}
      />
      <RecordAct {...acting} endpoint={returnResolution} reason={{}} sent={reasoned} />
      <RecordAct {...acting} danger endpoint={withdrawResolution} reason={{}} sent={reasoned} />
    </>
  );
};

const Progress = ({ resolution }: OfResolution) => {
  const w = useWords(meetingWords);
  return (
    <Section title={w.progress}>
      {resolution.progress === null ? (
        <p className="lf-quiet">{w.notReported}</p>
      ) : (
        <>
          <Prose text={resolution.progress} />
          <p className="lf-quiet lf-facts">
            {resolution.reportedByName} <Moment at={resolution.reportedAt} />
          </p>
        </>
      )}
    </Section>
  );
};

/** What a meeting resolved for a unit: what is owed, how it was carried out, and who accepted it. */
export const ResolutionPage = () => {
  const w = useWords(meetingWords);
  const joined = useJoined();
  const { resolutionId = '' } = useParams();
  const asked = useEndpoint(meetingEndpoints.readResolution, { params: { resolutionId } });
  return (
    <Reply of={asked} rows={10}>
      {(resolution) => (
        <PageFrame
          title={joined.label(w.resolution, resolution.unitName)}
          above={<Link to={to(paths.meeting, { meetingId: resolution.meetingId })}>{resolution.meetingTitle}</Link>}
          facts={
            <>
              <ResolutionStanding state={resolution.state} />
              <span>{resolution.dueOn}</span>
              <ResolutionDue of={resolution} />
            </>
          }
          actions={<Actions resolution={resolution} />}
        >
          <TwoColumns side={<History events={resolution.history} from={[moves, meetingEndpoints]} />}>
            <ProseSection title={w.resolution} text={resolution.text} />
            <Progress resolution={resolution} />
          </TwoColumns>
        </PageFrame>
      )}
    </Reply>
  );
};
