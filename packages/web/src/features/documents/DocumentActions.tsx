import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { documentLifecycle, type DocumentRecord } from '@lianfang/contract/documents/documents';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { RecordAct } from '../../ui/RecordAct.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useWords } from '../../ui/words.ts';
import { documentWords } from '../../words/documents.ts';

export interface DocumentActionsProps {
  readonly document: DocumentRecord;
  readonly editing: boolean;
  readonly onEdit: () => void;
}

const { moves } = documentLifecycle;
const { editDocument, submitDocument, issueDocument, returnDocument, withdrawDocument, downloadDocument } =
  documentEndpoints;

/** What can be done to a document now; a draft that is being written is saved or left first. */
export const DocumentActions = ({ document, editing, onEdit }: DocumentActionsProps) => {
  const w = useWords(documentWords);
  const acting = { record: document, moves };
  const edit = useAct(editDocument, acting);
  const params = { documentId: document.id };
  const { version } = document;
  const seen = () => ({ params, body: { version } });
  const reasoned = (reason: string) => ({ params, body: { reason, version } });
  if (editing) return null;
  return (
    <>
      <RecordAct {...acting} main endpoint={issueDocument} text={w.issueText} sent={seen} />
      <RecordAct {...acting} main={document.state === 'draft'} endpoint={submitDocument} sent={seen} />
      {edit.shown ? <ActionButton label={w.edit} ability={edit.ability} onAct={onEdit} /> : null}
      <RecordAct {...acting} endpoint={returnDocument} reason={{}} sent={reasoned} />
      <RecordAct {...acting} danger endpoint={withdrawDocument} text={w.withdrawText} reason={{}} sent={reasoned} />
      <DownloadButton endpoint={downloadDocument} label={w.download} sent={{ params }} />
      <DownloadButton endpoint={downloadDocument} label={w.downloadPdf} sent={{ params, query: { format: 'pdf' } }} />
      <PrintButton />
    </>
  );
};
