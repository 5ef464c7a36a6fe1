import type { Ability } from '@lianfang/contract/values';
import { Button, Tooltip } from 'antd';
import { type ReactNode, useId } from 'react';
import { actionWords } from '../words/actions.ts';
import { useWords } from './words.ts';
import './action-button.css';

export interface ActionButtonProps {
  readonly label: string;
  readonly onAct: () => void;
  /** From the reply's `abilities`. Where absent nothing forbids it. */
  readonly ability?: Ability | undefined;
  /** The one main action of a page. */
  readonly main?: boolean;
  readonly danger?: boolean;
  readonly running?: boolean;
  readonly icon?: ReactNode;
  /** In a line of a list. */
  readonly small?: boolean;
}

/**
 * An action on a record. One that is not allowed stays in its place and says why: on hover, on focus and to a screen
 * reader. It keeps the focus (aria-disabled, not disabled), or nobody on a keyboard would ever hear the reason.
 */
export const ActionButton = ({ label, onAct, ability, main, danger, running, icon, small }: ActionButtonProps) => {
  const w = useWords(actionWords);
  const reasonId = useId();
  const size = small ? ('small' as const) : ('middle' as const);
  const look = { type: main ? ('primary' as const) : ('default' as const), danger: danger ?? false, icon, size };
  if (ability === undefined || ability.allowed)
    return (
      <Button {...look} loading={running ?? false} onClick={onAct}>
        {label}
      </Button>
    );
  const reason = ability.reason ?? w.notNow;
  return (
    <>
      <Tooltip title={reason} trigger={['hover', 'focus', 'click']}>
        <Button className="lf-forbidden" icon={icon} size={size} aria-disabled aria-describedby={reasonId}>
          {label}
        </Button>
      </Tooltip>
      <span id={reasonId} className="lf-unseen">
        {reason}
      </span>
    </>
  );
};
