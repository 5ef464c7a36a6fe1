import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { documentKinds, documentLifecycle, type DocumentRecord } from '@lianfang/contract/documents/documents';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { paths, to } from '../../paths.ts';
import { Facts } from '../../ui/Facts.tsx';
import { History } from '../../ui/History.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { minuteOf } from '../../ui/shanghai.ts';
import { TwoColumns } from '../../ui/TwoColumns.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { documentWords } from '../../words/documents.ts';
import { DocumentActions } from './DocumentActions.tsx';
import { DocumentEditor } from './DocumentEditor.tsx';
import { DocumentStanding } from './DocumentStanding.tsx';
import { DocumentText } from './DocumentText.tsx';

interface OfDocument {
  readonly document: DocumentRecord;
}

const Subject = ({ document: { kind, subjectId } }: OfDocument) => {
  const w = useWords(documentWords);
  if (subjectId === null) return null;
  if (kind === 'supervision-letter')
    return <Link to={to(paths.supervisionLetter, { supervisionId: subjectId })}>{w.ofCase}</Link>;
  return kind === 'minutes' ? <Link to={to(paths.meeting, { meetingId: subjectId })}>{w.ofMeeting}</Link> : null;
};

const Code = ({ code }: { readonly code: string }) => (
  <Link className="lf-code" to={to(paths.verify, {}, { code })}>
    {code}
  </Link>
);

const Side = ({ document }: OfDocument) => {
  const w = useWords(documentWords);
  return (
    <>
      <Facts
        facts={[
          { label: w.draftedBy, value: document.draftedByName },
          { label: w.issuedBy, value: document.issuedByName },
          { label: w.issued, value: document.issuedAt === null ? null : minuteOf(document.issuedAt) },
          { label: w.month, value: document.month },
          { label: w.subject, value: document.subjectId === null ? null : <Subject document={document} /> },
          { label: w.code, value: document.code === null ? null : <Code code={document.code} /> },
          { label: w.hash, value: document.sha256 },
        ]}
      />
      <History events={document.history} from={[documentLifecycle.moves, documentEndpoints]} />
    </>
  );
};

const View = ({ document }: OfDocument) => {
  const w = useWords(documentWords);
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const close = () => setEditing(false);
  return (
    <PageFrame
      title={document.title}
      above={<Link to={paths.documents}>{w.title}</Link>}
      facts={
        <>
          <DocumentStanding state={document.state} />
          <span>{say(documentKinds[document.kind])}</span>
          <span>{document.number ?? w.noNumber}</span>
          <span>{w.asOf(minuteOf(document.asOf))}</span>
        </>
      }
      actions={<DocumentActions document={document} editing={editing} onEdit={() => setEditing(true)} />}
    >
      {editing ? (
        <DocumentEditor document={document} onClose={close} />
      ) : (
        <TwoColumns side={<Side document={document} />}>
          <DocumentText content={document.content} />
        </TwoColumns>
      )}
    </PageFrame>
  );
};

/** An official document: its text, what it was made from, its code once it is issued, and each step. */
export const DocumentPage = () => {
  const { documentId = '' } = useParams();
  const asked = useEndpoint(documentEndpoints.readDocument, { params: { documentId } });
  return (
    <Reply of={asked} rows={14}>
      {(document) => <View key={document.id} document={document} />}
    </Reply>
  );
};
