import { ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { recordWords } from '../words/record.ts';
import { useWords } from './words.ts';

export interface LineButtonsProps {
  /** Place of the line in its list, from 0. */
  readonly place: number;
  readonly onRemove: () => void;
  /** Moves the line before the one above it; absent where the order means nothing. */
  readonly onUp?: () => void;
}

/** Orders and removes a line of a form's list. */
export const LineButtons = ({ place, onRemove, onUp }: LineButtonsProps) => {
  const w = useWords(recordWords);
  return (
    <span className="lf-row">
      {onUp && place > 0 ? (
        <Button type="text" size="small" icon={<ArrowUpOutlined />} aria-label={w.up(place + 1)} onClick={onUp} />
      ) : null}
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={w.removeLine(place + 1)}
        onClick={onRemove}
      />
    </span>
  );
};
