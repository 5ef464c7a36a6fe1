import { officialDocumentEndpoints } from '@lianfang/contract/documents/document-endpoints';
import { letterEndpoints } from '@lianfang/contract/supervision/letter-endpoints';
import { supervisionLifecycle, type SupervisionRecord } from '@lianfang/contract/supervision/supervision';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/use-command.ts';
import { paths, to } from '../../paths.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { DialogAct } from '../../ui/DialogAct.tsx';
import { useMay } from '../../ui/me.ts';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { RecordAct, type RecordActProps } from '../../ui/RecordAct.tsx';
import { useWords } from '../../ui/words.ts';
import { supervisionWords } from '../../words/supervision.ts';
import { EditLetterDialog, ForwardDialog, OutcomeDialog } from './LetterDialogs.tsx';

interface OfLetter {
  readonly letter: SupervisionRecord;
}

type SeenEndpoint = typeof letterEndpoints.submitSupervision | typeof letterEndpoints.issueSupervision;
type ReasonedEndpoint =
  | typeof letterEndpoints.returnSupervision
  | typeof letterEndpoints.returnReply
  | typeof letterEndpoints.returnRectification
  | typeof letterEndpoints.closeSupervision
  | typeof letterEndpoints.escalateSupervision
  | typeof letterEndpoints.withdrawSupervision;

type ActLook = Pick<RecordActProps<never>, 'main' | 'danger' | 'text'>;
const { moves } = supervisionLifecycle;

const SeenAct = ({ letter, endpoint, ...look }: OfLetter & ActLook & { readonly endpoint: SeenEndpoint }) => (
  <RecordAct
    {...look}
    endpoint={endpoint}
    record={letter}
    moves={moves}
    sent={() => ({ params: { supervisionId: letter.id }, body: { version: letter.version } })}
  />
);

interface ReasonedActProps extends OfLetter, ActLook {
  readonly endpoint: ReasonedEndpoint;
  readonly onDone?: (letter: SupervisionRecord) => void;
}

const ReasonedAct = ({ letter, endpoint, ...look }: ReasonedActProps) => (
  <RecordAct
    {...look}
    endpoint={endpoint}
    record={letter}
    moves={moves}
    reason={{}}
    sent={(reason) => ({ params: { supervisionId: letter.id }, body: { reason, version: letter.version } })}
  />
);

/** The paper of an issued case; asked again it is the same one. */
const DocumentAct = ({ letter }: OfLetter) => {
  const w = useWords(supervisionWords);
  const may = useMay();
  const navigate = useNavigate();
  const write = useCommand(officialDocumentEndpoints.writeSupervisionLetter, {
    onDone: ({ id }) => void navigate(to(paths.document, { documentId: id })),
  });
  if (letter.issuedAt === null || !may('document.write-letter')) return null;
  return (
    <ActionButton
      label={w.document}
      running={write.running}
      onAct={() => write.run({ params: { supervisionId: letter.id } })}
    />
  );
};

/** What can be done to a case now, by those who hold the power; what cannot says why. */
export const LetterActions = ({ letter }: OfLetter) => {
  const w = useWords(supervisionWords);
  const navigate = useNavigate();
  const goOn = (next: SupervisionRecord): void =>
    void navigate(to(paths.supervisionLetter, { supervisionId: next.next?.id ?? next.id }));
  const acting = { record: letter, moves };
  return (
    <>
      <DialogAct {...acting} endpoint={letterEndpoints.editSupervision}>
        {(close) => <EditLetterDialog letter={letter} onClose={close} />}
      </DialogAct>
      <SeenAct letter={letter} endpoint={letterEndpoints.submitSupervision} />
      {letter.submitsUpward ? null : (
        <SeenAct main letter={letter} endpoint={letterEndpoints.issueSupervision} text={w.issueText} />
      )}
      {letter.submitsUpward ? (
        <DialogAct {...acting} main endpoint={letterEndpoints.forwardSupervision}>
          {(close) => <ForwardDialog letter={letter} onClose={close} />}
        </DialogAct>
      ) : null}
      <ReasonedAct letter={letter} endpoint={letterEndpoints.returnSupervision} />
      <DialogAct {...acting} endpoint={letterEndpoints.recordOutcome}>
        {(close) => <OutcomeDialog letter={letter} onClose={close} />}
      </DialogAct>
      <ReasonedAct letter={letter} endpoint={letterEndpoints.returnReply} />
      <ReasonedAct letter={letter} endpoint={letterEndpoints.returnRectification} />
      <ReasonedAct letter={letter} endpoint={letterEndpoints.closeSupervision} />
      <ReasonedAct letter={letter} endpoint={letterEndpoints.escalateSupervision} onDone={goOn} />
      <ReasonedAct danger letter={letter} endpoint={letterEndpoints.withdrawSupervision} />
      <DocumentAct letter={letter} />
      <PrintButton />
    </>
  );
};
