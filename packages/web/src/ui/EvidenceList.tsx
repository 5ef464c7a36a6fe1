import { Button } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { evidenceWords } from '../words/evidence.ts';
import { sizeText } from './file-size.ts';
import { Moment } from './Moment.tsx';
import { useWords } from './words.ts';
import './evidence.css';

/** A kept file as the list shows it. */
export interface ShownFile {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly caption?: string;
  readonly takenAt?: string | null;
  readonly place?: string;
  /** Address of the file, and of its small picture where it has one. */
  readonly address: string;
  readonly thumbnail: string | null;
}

export interface EvidenceListProps {
  readonly files: readonly ShownFile[];
  /** Absent where nothing may be removed. */
  readonly onRemove?: (id: string) => void;
}

const Shown = ({ file, onRemove }: { readonly file: ShownFile; readonly onRemove?: (id: string) => void }) => {
  const w = useWords(evidenceWords);
  return (
    <figure className="lf-evidence">
      <a href={file.address} target="_blank" rel="noreferrer" aria-label={w.open(file.fileName)}>
        {file.thumbnail === null ? (
          <span className="lf-evidence-kind">{file.fileName.split('.').at(-1)?.toUpperCase()}</span>
        ) : (
          <img src={file.thumbnail} alt={file.caption || file.fileName} loading="lazy" />
        )}
      </a>
      <figcaption>
        <span>{file.caption || file.fileName}</span>
        <span className="lf-quiet lf-facts">
          {sizeText(file.size)}
          {file.takenAt ? <Moment at={file.takenAt} /> : null}
          {file.place}
        </span>
      </figcaption>
      {onRemove ? (
        <Button
          type="text"
          size="small"
          className="lf-screen-only"
          icon={<CloseOutlined />}
          aria-label={w.remove(file.fileName)}
          onClick={() => onRemove(file.id)}
        />
      ) : null}
    </figure>
  );
};

/** Kept evidence: small pictures for photos, the kind of file for the rest. */
export const EvidenceList = ({ files, onRemove }: EvidenceListProps) => {
  const w = useWords(evidenceWords);
  return (
    <ul className="lf-plain lf-evidence-list" aria-label={w.list}>
      {files.map((file) => (
        <li key={file.id}>
          <Shown file={file} {...(onRemove ? { onRemove } : {})} />
        </li>
      ))}
    </ul>
  );
};
