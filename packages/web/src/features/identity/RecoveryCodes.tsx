import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { useWords } from '../../ui/words.ts';
import { enrolWords } from '../../words/identity.ts';

/** The codes that replace a lost phone. Shown once; one goes on only after saying that they are kept. */
export const RecoveryCodes = ({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) => {
  const w = useWords(enrolWords);
  const [kept, setKept] = useState(false);
  return (
    <section className="lf-stack" aria-label={w.codesTitle}>
      <p>{w.codesHint}</p>
      <ol className="lf-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)} className="lf-screen-only">
        {w.codesKept}
      </Checkbox>
      <div className="lf-row lf-screen-only">
        <Button type="primary" disabled={!kept} onClick={onKept}>
          {w.go}
        </Button>
        <PrintButton />
      </div>
    </section>
  );
};
