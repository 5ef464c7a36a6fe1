import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { keepPagesOffline, takeOver } from '../../offline-pages.ts';
import { stateWords } from '../../words/states.ts';
import { useWords } from '../words.ts';

/** Says that the platform was updated while the page was open; loads the new one when the person is ready. */
export const UpdateNotice = () => {
  const w = useWords(stateWords);
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => void keepPagesOffline(setWaiting), []);
  return (
    <div aria-live="polite" className="lf-screen-only">
      {waiting === null ? null : (
        <p className="lf-offline lf-row">
          {w.newVersion}
          <Button size="small" onClick={() => takeOver(waiting)}>
            {w.reload}
          </Button>
        </p>
      )}
    </div>
  );
};
