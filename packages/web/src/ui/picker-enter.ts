/** What is looked at in a pressed key. */
interface Press {
  readonly key: string;
  preventDefault(): void;
}

/**
 * Enter in a day field takes the day, and must not send the form around it: only where the calendar is closed and
 * nothing was typed since does it reach the form, as in any other field. Spread what it gives over a DatePicker.
 */
export const createPickerEnter = () => {
  let open = false;
  let typed = false;
  return {
    /** The picker closes itself before it hands on the key that closed it: the field counts as open until that is over. */
    onOpenChange: (now: boolean): void => {
      if (now) open = true;
      else
        queueMicrotask(() => {
          open = false;
          typed = false;
        });
    },
    onKeyDown: (event: Press): void => {
      if (event.key !== 'Enter') {
        typed ||= event.key.length === 1 || event.key === 'Backspace' || event.key === 'Delete';
        return;
      }
      if (open || typed) event.preventDefault();
      typed = false;
    },
  };
};
