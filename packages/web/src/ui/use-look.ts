import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { useCommand } from '../api/use-command.ts';
import { keepPreferences, type Preferences, usePreferences } from '../preferences.ts';

/** How the screen looks, and a change of it: at once in this browser, then with the account for every device. */
export const useLook = (): Preferences & { change(to: Partial<Preferences>): void } => {
  const preferences = usePreferences();
  const keep = useCommand(identityEndpoints.changePreferences, { touches: [identityEndpoints.currentPerson] });
  return {
    ...preferences,
    change: (to) => {
      keepPreferences(to);
      keep.run({ body: to });
    },
  };
};
