import type { TraceAccount } from '@lianfang/contract/traces/traces';
import { traceEndpoints } from '@lianfang/contract/traces/endpoints';
import { Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../../ui/words.ts';
import { traceAccountWords } from '../../words/trace.ts';

export interface AccountNoteProps {
  readonly caseId: string;
  readonly account: TraceAccount;
}

/** A note that everybody on the case reads. What is being typed stays while another one’s note arrives. */
export const AccountNote = ({ caseId, account }: AccountNoteProps) => {
  const w = useWords(traceAccountWords);
  const [typed, setTyped] = useState<string | null>(null);
  const { noteAccount, readCaseTrace } = traceEndpoints;
  const keep = useCommand(noteAccount, { done: w.noteSaved, touches: [readCaseTrace], onDone: () => setTyped(null) });
  const text = typed ?? account.note;
  return (
    <Section title={w.note}>
      <Input.TextArea
        aria-label={w.note}
        value={text}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed === null || typed.trim() === account.note ? null : (
        <div>
          <ActionButton
            label={w.saveNote}
            running={keep.running}
            onAct={() => keep.run({ params: { caseId, account: account.number }, body: { note: typed.trim() } })}
          />
        </div>
      )}
    </Section>
  );
};
