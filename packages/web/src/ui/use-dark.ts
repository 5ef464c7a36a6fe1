import { usePreferences } from '../preferences.ts';
import { useMedia } from './use-media.ts';

/** Whether the screen is dark: by the person’s choice, or by the system’s where they follow it. */
export const useDark = (): boolean => {
  const { theme } = usePreferences();
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'dark' || (theme === 'system' && systemDark);
};
