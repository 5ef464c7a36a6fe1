import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Told } from '../../log/told.ts';

const run = promisify(execFile);

/** The command line of a process, or null where there is none of that number. */
const commandOf = async (pid: number): Promise<string | null> => {
  if (process.platform === 'linux')
    return readFile(`/proc/${pid}/cmdline`, 'utf8').then(
      (text) => text.replaceAll('\0', ' '),
      () => null,
    );
  return run('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => null,
  );
};

const goneWithin = async (pid: number, cluster: string, seconds: number): Promise<boolean> => {
  for (let waited = 0; waited < seconds * 20; waited += 1) {
    if (!(await isPostmaster(pid, cluster))) return true;
    await pause(50);
  }
  return false;
};

const isPostmaster = async (pid: number, cluster: string): Promise<boolean> =>
  (await commandOf(pid))?.includes(cluster) ?? false;

/**
 * Ends the PostgreSQL that a killed Lianfang left running over this cluster, and clears the note of one that died with
 * its machine. To be called by whoever holds the claim on the folder: nobody else can be using it then.
 */
export const endOrphan = async (cluster: string): Promise<void> => {
  const note = join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(note, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (!(await isPostmaster(pid, cluster))) {
    await rm(note, { force: true });
    return;
  }
  // SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one.
  process.kill(pid, 'SIGINT');
  if (await goneWithin(pid, cluster, 30)) return;
  process.kill(pid, 'SIGQUIT');
  if (!(await goneWithin(pid, cluster, 10)))
    throw new Told(
      `先前的 PostgreSQL（进程 ${pid}）没有退出，请先结束它。`,
      `an earlier PostgreSQL (process ${pid}) does not end; end it, then start again`,
    );
};
