import { Modal } from 'antd';
import { keyWords } from '../words/keys.ts';
import { useWords } from './words.ts';

const keys = [
  ['Ctrl K', 'search'],
  ['/', 'filter'],
  ['j', 'down'],
  ['k', 'up'],
  ['Enter', 'open'],
  ['?', 'help'],
] as const;

/** The list of keys in a dialog. */
export const KeyHelp = ({ onClose }: { readonly onClose: () => void }) => {
  const w = useWords(keyWords);
  return (
    <Modal open title={w.title} footer={null} onCancel={onClose} width={360}>
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
