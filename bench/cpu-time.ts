import { readdirSync, readFileSync } from 'node:fs';
import type { RunningServer } from './server-process.ts';

/** Time of a core that was used so far, in milliseconds: by the server, and by its database. */
export interface CpuTime {
  readonly server: number;
  readonly database: number;
}

/** Linux tells it in hundredths of a second. */
const tick = 10;

interface Stat {
  readonly parent: number;
  readonly own: number;
  /** Of those of its children that have ended. */
  readonly ended: number;
}

const statOf = (pid: number | string): Stat | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = (...places: number[]): number => places.reduce((sum, at) => sum + Number(fields[at] ?? 0), 0) * tick;
    return { parent: Number(fields[1]), own: ticks(11, 12), ended: ticks(13, 14) };
  } catch {
    return null;
  }
};

const familyOf = (pid: number): number => {
  const children = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [statOf(name)] : []));
  const running = children.reduce((sum, one) => (one?.parent === pid ? sum + one.own : sum), 0);
  const parent = statOf(pid);
  return (parent?.own ?? 0) + (parent?.ended ?? 0) + running;
};

/** What server and database have used; nothing where the system does not tell. */
export const cpuTime = async ({ process: { pid }, database }: RunningServer): Promise<CpuTime> => {
  const { rows } = await database.pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const parent = statOf(rows[0]?.pid ?? 0)?.parent;
  return { server: statOf(pid)?.own ?? 0, database: parent === undefined ? 0 : familyOf(parent) };
};

export const cpuBetween = (before: CpuTime, after: CpuTime): CpuTime => ({
  server: after.server - before.server,
  database: after.database - before.database,
});
