import { Button } from 'antd';
import type { MouseEvent } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

export interface LinkButtonProps {
  /** An address of `paths`. */
  readonly to: string;
  readonly label: string;
  /** The one main action of a page. */
  readonly main?: boolean;
}

/** A link that looks like a button: one stop of the keyboard, and it opens in a new tab like any link. */
export const LinkButton = ({ to, label, main }: LinkButtonProps) => {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Button
      href={href}
      type={main ? 'primary' : 'default'}
      onClick={(event) => follow(event as MouseEvent<HTMLAnchorElement>)}
    >
      {label}
    </Button>
  );
};
