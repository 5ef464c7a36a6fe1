import { documentKinds, type DocumentVerification, sealedPaperKinds } from '@lianfang/contract/documents/documents';
import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { BareFrame } from '../../ui/BareFrame.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { Reply } from '../../ui/Reply.tsx';
import { StateMark, type Tone } from '../../ui/StateMark.tsx';
import { useSay, useWords } from '../../ui/words.ts';
import { verifyWords } from '../../words/documents.ts';
import { canHash, hashOf } from './file-hash.ts';

const tones: Readonly<Record<DocumentVerification['standing'], Tone>> = {
  valid: 'good',
  ended: 'wrong',
  withdrawn: 'wrong',
  damaged: 'wrong',
  unknown: 'wrong',
};

const kinds = { ...documentKinds, ...sealedPaperKinds };

const Answer = ({ found }: { readonly found: DocumentVerification }) => {
  const w = useWords(verifyWords);
  const say = useSay();
  return (
    <div className="lf-stack" aria-live="polite">
      <p>
        <StateMark tone={tones[found.standing]}>{w[found.standing]}</StateMark>
      </p>
      {found.matches === null ? null : (
        <p>
          <StateMark tone={found.matches ? 'good' : 'wrong'}>{found.matches ? w.matches : w.differs}</StateMark>
        </p>
      )}
      {found.signedWith === null ? null : <p className="lf-quiet">{w.sealedHint}</p>}
      <Facts
        facts={[
          { label: w.kind, value: found.kind === null ? null : say(kinds[found.kind]) },
          { label: w.number, value: found.number },
          { label: w.issuer, value: found.issuer },
          { label: w.issuedOn, value: found.issuedOn },
          { label: found.signedWith === null ? w.hash : w.digest, value: found.sha256 },
          { label: w.signedWith, value: found.signedWith },
        ]}
      />
    </div>
  );
};

interface OwnFile {
  readonly name: string;
  readonly sha256: string;
}

const Asked = ({ code, own }: { readonly code: string; readonly own: OwnFile | null }) => {
  const asked = useEndpoint(documentEndpoints.verifyDocument, {
    params: { code },
    query: own === null ? {} : { sha256: own.sha256 },
  });
  return (
    <Reply of={asked} rows={3}>
      {(found) => <Answer found={found} />}
    </Reply>
  );
};

const OwnFileChoice = ({
  own,
  onChoose,
}: {
  readonly own: OwnFile | null;
  readonly onChoose: (own: OwnFile) => void;
}) => {
  const w = useWords(verifyWords);
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (file) onChoose({ name: file.name, sha256: await hashOf(file) });
  };
  return (
    <div className="lf-stack">
      <div className="lf-row">
        <FileButton label={w.file} accept=".docx,.pdf" onFiles={(files) => void take(files)} />
        {own === null ? null : <span>{w.chosen(own.name)}</span>}
      </div>
      <p className="lf-quiet">{w.fileHint}</p>
    </div>
  );
};

/** For anybody who holds a paper: whether it was issued by this office and still holds. Needs no account. */
export const VerifyPage = () => {
  const w = useWords(verifyWords);
  const [query, setQuery] = useSearchParams();
  const [own, setOwn] = useState<OwnFile | null>(null);
  const code = (query.get('code') ?? '').trim().slice(0, 40);
  return (
    <BareFrame title={w.title} hint={w.hint}>
      <Form<{ code: string }>
        key={code}
        layout="vertical"
        initialValues={{ code }}
        onFinish={(form) => setQuery({ code: form.code.trim() })}
      >
        <Form.Item name="code" label={w.code}>
          <Input maxLength={40} autoCapitalize="characters" spellCheck={false} autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block>
          {w.verify}
        </Button>
      </Form>
      {canHash() ? <OwnFileChoice own={own} onChoose={setOwn} /> : null}
      {code === '' ? null : <Asked code={code} own={own} />}
    </BareFrame>
  );
};
