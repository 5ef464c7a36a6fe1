import { Modal } from 'antd';
import { useState } from 'react';
import { keyWords } from '../words/keys.ts';
import { useKeys } from './use-keys.ts';
import { useWords } from './words.ts';

const keys = [
  ['Ctrl K', 'search'],
  ['/', 'filter'],
  ['j', 'down'],
  ['k', 'up'],
  ['Enter', 'open'],
  ['?', 'help'],
] as const;

/** The list of keys, on "?". */
export const KeyHelp = () => {
  const w = useWords(keyWords);
  const [open, setOpen] = useState(false);
  useKeys({ '?': () => setOpen(true) });
  return (
    <Modal open={open} title={w.title} footer={null} onCancel={() => setOpen(false)} width={360} destroyOnHidden>
      <dl className="lf-keys">
        {keys.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{w[word]}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
};
