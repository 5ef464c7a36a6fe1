import { useEffect, useState } from 'react';

/**
 * Gives the focus back to where it was when a dialog opened, once it is gone: a dialog that is taken out of the page at
 * once would leave a keyboard at the top of it.
 */
export const useFocusReturn = (): void => {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    },
    [before],
  );
};
