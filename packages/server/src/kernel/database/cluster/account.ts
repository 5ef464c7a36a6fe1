import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { Told } from '../../log/told.ts';

const run = promisify(execFile);

/** The account of the operating system that PostgreSQL runs under, where that is not our own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const idsOf = async (name: string): Promise<Account | null> => {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
};

const addAccount = async (name: string): Promise<Account | null> => {
  await run('useradd', ['--system', '--user-group', '--no-create-home', name]).catch(() => undefined);
  return idsOf(name);
};

/** PostgreSQL refuses to run as root. Null where we are not root; otherwise the account to use, made where it is missing. */
export const findAccount = async (): Promise<Account | null> => {
  if (process.getuid?.() !== 0) return null;
  const found = (await idsOf('postgres')) ?? (await addAccount('postgres')) ?? (await idsOf('nobody'));
  if (!found)
    throw new Told(
      'PostgreSQL 不能以 root 运行，系统中又没有 postgres 账号。',
      'PostgreSQL cannot run as root, and there is no account "postgres" to run it under',
    );
  return found;
};

const mayEnter = async (folder: string, { uid, gid }: Account): Promise<boolean> => {
  const { mode, uid: owner, gid: group } = await stat(folder);
  if (owner === uid) return (mode & 0o100) !== 0;
  return group === gid ? (mode & 0o010) !== 0 : (mode & 0o001) !== 0;
};

/** Whether the account can get to a path: every folder above it lets it through. */
export const canReach = async (path: string, account: Account): Promise<boolean> => {
  const above = dirname(path);
  if (!(await mayEnter(above, account))) return false;
  return above === dirname(above) || canReach(above, account);
};

/** A command line, and the account to start it under. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly ids: Partial<Account>;
}

/**
 * How to start a program of PostgreSQL under the account. Where a folder on the way is closed to it (a clone in root's
 * home, a private temporary folder), `setpriv` leaves the program the one capability to pass closed folders.
 */
export const launchAs = async (
  account: Account | null,
  paths: readonly string[],
  command: string,
  args: readonly string[],
): Promise<Launch> => {
  if (!account) return { command, args, ids: {} };
  const reached = await Promise.all(paths.map((path) => canReach(path, account)));
  if (reached.every(Boolean)) return { command, args, ids: account };
  const { uid, gid } = account;
  const caps = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return {
    command: 'setpriv',
    args: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...caps, command, ...args],
    ids: {},
  };
};
