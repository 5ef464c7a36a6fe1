import { Input, type InputRef, Modal } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { paletteWords } from '../../words/palette.ts';
import { useWords } from '../words.ts';
import { type PaletteEntry, usePalette } from './use-palette.ts';

export interface PaletteProps {
  readonly onClose: () => void;
  readonly pages: readonly PaletteEntry[];
}

/** Arrow keys walk from the box into the list and along it. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const stops = [
    ...(event.currentTarget.closest('.lf-palette')?.querySelectorAll<HTMLElement>('input, a[data-found]') ?? []),
  ];
  const here = stops.findIndex((stop) => stop === document.activeElement);
  event.preventDefault();
  stops[Math.min(Math.max(here + by, 0), stops.length - 1)]?.focus();
};

const Found = ({ entries, onClose }: { readonly entries: readonly PaletteEntry[]; readonly onClose: () => void }) => (
  <ul className="lf-plain lf-palette-list">
    {entries.map((entry) => (
      <li key={`${entry.kind} ${entry.to}`}>
        <Link to={entry.to} data-found onClick={onClose} onKeyDown={walk}>
          <span>{entry.label}</span>
          <span className="lf-quiet">{entry.kind}</span>
        </Link>
      </li>
    ))}
  </ul>
);

/** Goes anywhere by typing: pages at once, records as the search finds them. Arrows choose, Enter goes to the first. */
export const Palette = ({ onClose, pages }: PaletteProps) => {
  const w = useWords(paletteWords);
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const { entries, searching } = usePalette(text, pages);
  const goToFirst = (): void => {
    const [first] = entries;
    if (!first) return;
    onClose();
    void navigate(first.to);
  };
  return (
    <Modal
      open
      title={w.title}
      footer={null}
      onCancel={onClose}
      width={560}
      afterOpenChange={(open) => (open ? box.current?.focus() : undefined)}
    >
      <search className="lf-palette">
        <Input
          ref={box}
          aria-label={w.title}
          placeholder={w.hint}
          value={text}
          onKeyDown={walk}
          onPressEnter={(event) => (event.nativeEvent.isComposing ? undefined : goToFirst())}
          onChange={(event) => setText(event.target.value)}
        />
        <Found entries={entries} onClose={onClose} />
        <p className="lf-quiet" aria-live="polite">
          {searching ? w.searching : ''}
        </p>
      </search>
    </Modal>
  );
};
