import { Button } from 'antd';
import { useRef } from 'react';
import { useTellNotice } from '../api/notices.ts';
import { evidenceWords } from '../words/evidence.ts';
import { FileButton } from './FileButton.tsx';
import { Progress } from './Progress.tsx';
import { type SendFile, type Sending, type Uploads, useUploads } from './use-uploads.ts';
import { useDrop } from './use-drop.ts';
import { useWords } from './words.ts';
import './evidence.css';
import { useJoined } from './joined-text.ts';

export interface EvidenceUploadProps {
  /** Sends one file with the feature's own endpoint; throws `ApiRefusal`. */
  readonly send: SendFile;
  /** Largest file in bytes, as the endpoint's `bodyLimit`. */
  readonly limit: number;
  readonly accept?: string;
}

const SendingLine = ({ one, uploads }: { readonly one: Sending; readonly uploads: Uploads }) => {
  const w = useWords(evidenceWords);
  const joined = useJoined();
  if (one.fault === null) return <Progress label={w.sending(one.file.name)} share={one.share} />;
  return (
    <div className="lf-row" role="alert">
      <span>{joined.label(one.file.name, joined.clauses([w.failed, one.fault]))}</span>
      <Button size="small" onClick={() => uploads.again(one.key)}>
        {w.again}
      </Button>
      <Button size="small" onClick={() => uploads.drop(one.key)}>
        {w.drop1}
      </Button>
    </div>
  );
};

/** Adds files and photos as evidence: from the camera of a phone, from the disk, or dropped; each with its progress. */
export const EvidenceUpload = ({ send, limit, accept = '' }: EvidenceUploadProps) => {
  const w = useWords(evidenceWords);
  const tell = useTellNotice();
  const place = useRef<HTMLElement>(null);
  const uploads = useUploads(send);
  const megabytes = Math.floor(limit / 1_048_576);
  const take = (files: readonly File[]): void => {
    for (const file of files) if (file.size > limit) tell('wrong', w.tooLarge(file.name, megabytes));
    uploads.add(files.filter((file) => file.size <= limit));
  };
  useDrop(place, take);
  return (
    <section ref={place} className="lf-upload" aria-label={w.list}>
      <div className="lf-row">
        <span className="lf-quiet lf-wide-only">{w.drop}</span>
        <FileButton label={w.choose} accept={accept} many onFiles={take} />
        <span className="lf-phone-only">
          <FileButton label={w.photo} accept="image/*" camera onFiles={take} />
        </span>
      </div>
      <p className="lf-quiet">{w.limit(megabytes)}</p>
      {uploads.sending.map((one) => (
        <SendingLine key={one.key} one={one} uploads={uploads} />
      ))}
    </section>
  );
};
