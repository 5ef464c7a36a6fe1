import { evidenceFileBytes } from '@lianfang/contract/reports/endpoints';
import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { SupervisionRecord } from '@lianfang/contract/supervision/supervision';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DirtyGuard } from '../../ui/DirtyGuard.tsx';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { EvidenceUpload } from '../../ui/EvidenceUpload.tsx';
import { useMay } from '../../ui/me.ts';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { supervisionWords } from '../../words/supervision.ts';
import { replyFiles } from './reply-files.ts';

interface OfLetter {
  readonly letter: SupervisionRecord;
}

const draftOf = (letter: SupervisionRecord) => letter.replies.find((reply) => reply.submittedAt === null);

const Files = ({ letter }: OfLetter) => {
  const client = useQueryClient();
  const { readSupervision, addSupervisionEvidence, dropSupervisionEvidence } = supervisionEndpoints;
  const params = { supervisionId: letter.id };
  const drop = useCommand(dropSupervisionEvidence, { touches: [readSupervision] });
  const draft = draftOf(letter);
  const send = async (file: File, key: string, onProgress: (share: number) => void): Promise<void> => {
    await call(addSupervisionEvidence, { params, body: {}, files: [file] }, { key, onProgress });
    await client.invalidateQueries({ queryKey: [readSupervision.id] });
  };
  return (
    <>
      {draft && draft.evidence.length > 0 ? (
        <EvidenceList
          files={replyFiles(letter.id, draft)}
          onRemove={(evidenceId) => drop.run({ params: { ...params, evidenceId } })}
        />
      ) : null}
      <EvidenceUpload send={send} limit={evidenceFileBytes} />
    </>
  );
};

const useReplyCommands = (letter: SupervisionRecord) => {
  const w = useWords(supervisionWords);
  const rectifies = letter.state === 'replied';
  const save = useCommand(supervisionEndpoints.saveSupervisionReply, { done: w.saved });
  const endpoint = rectifies ? supervisionEndpoints.reportRectification : supervisionEndpoints.replySupervision;
  const handIn = useCommand(endpoint);
  return { rectifies, save, handIn, endpoint };
};

/** The answer that a unit owes: its text and files as a draft, handed in by its lead. */
export const WriteReply = ({ letter }: OfLetter) => {
  const w = useWords(supervisionWords);
  const kept = draftOf(letter)?.text ?? '';
  const [written, setText] = useState<string | null>(null);
  const text = written ?? kept;
  const may = useMay();
  const { rectifies, save, handIn, endpoint } = useReplyCommands(letter);
  // A text not saved yet is not empty any more: what is typed counts, for whoever holds the power to hand in.
  const begun = kept === '' && text.trim() !== '' && may(endpoint.action);
  const ability = begun ? undefined : letter.abilities[endpoint.id];
  const params = { supervisionId: letter.id };
  const dirty = text !== kept;
  const store = () => save.runAndWait({ params, body: { text, version: letter.version } });
  const send = async () => {
    const saved = dirty ? await store() : letter;
    return saved === null ? null : handIn.runAndWait({ params, body: { version: saved.version } });
  };
  return (
    <Section title={rectifies ? w.writeRectification : w.writeReply}>
      <Form layout="vertical">
        <Form.Item label={w.replyText} htmlFor="reply-text" extra={w.replyHint}>
          <Input.TextArea
            id="reply-text"
            value={text}
            autoSize={{ minRows: 5, maxRows: 24 }}
            maxLength={20_000}
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
      </Form>
      <Files letter={letter} />
      <div className="lf-row">
        <ConfirmButton main label={rectifies ? w.sendRectification : w.sendReply} ability={ability} onConfirm={send} />
        <ActionButton label={w.saveDraft} running={save.running} onAct={() => void store()} />
      </div>
      <DirtyGuard when={dirty && !save.running && !handIn.running} />
    </Section>
  );
};
