import type { Database } from '../../src/kernel/database/connect.ts';
import type { PlatformProcess } from '../process.ts';

/** The platform as long as one process of it lives. */
export interface PlatformLife {
  readonly process: PlatformProcess;
  readonly origin: string;
  readonly database: Database;
  /** Closes what is left of it here once its process is dead. */
  bury(): Promise<void>;
  stop(): Promise<void>;
}

/** The platform of a soak, which dies and comes back on the same port: the banks sign for one address. */
export interface MortalPlatform {
  readonly origin: string;
  /** Where it is now; null while it is down. */
  now(): PlatformLife | null;
  /** Kills it and starts it anew. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the first of its lives. */
export const bringToLife = async (start: () => Promise<PlatformLife>): Promise<MortalPlatform> => {
  let current: PlatformLife | null = await start();
  return {
    origin: current.origin,
    now: () => current,
    kill: async () => {
      const life = current;
      if (life === null) throw new Error('no server to kill');
      current = null;
      await life.process.end('SIGKILL');
      await life.bury();
      current = await start();
    },
    stop: async () => {
      await current?.stop();
      current = null;
    },
  };
};
