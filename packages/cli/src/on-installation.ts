import type { Installation } from '@lianfang/server/commands/with-platform';
import { Refused } from './command.ts';

/**
 * Works on the installation that the environment names, beside its running server or without one. The server's code is
 * loaded only here, so that commands which need none of it start at once. Refuses what the server says hinders it.
 */
export const onInstallation = async <T>(work: (installation: Installation) => Promise<T>): Promise<T> => {
  const { withPlatform } = await import('@lianfang/server/commands/with-platform');
  const { Hindered } = await import('@lianfang/server/commands/hindered');
  try {
    return await withPlatform(process.env, work);
  } catch (error) {
    throw error instanceof Hindered ? new Refused(error.words) : error;
  }
};
