import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compressPages } from './kernel/http/compress-pages.ts';
import type { Log } from './kernel/log/log.ts';

const builder = join(import.meta.dirname, '../../../tools/build-web.ts');

/** An installed copy may come with built pages and without what builds them. */
const canBuild = existsSync(builder);

const runBuilder = async (signal: AbortSignal): Promise<number> => {
  const child = spawn(process.execPath, [builder], { stdio: ['ignore', 'ignore', 'inherit'], signal });
  const [code] = await once(child, 'close');
  return Number(code);
};

/**
 * Brings the web pages up to date with their sources, in a process of its own, and lays compressed copies beside them.
 * A failed build leaves the earlier pages and is told in the log: the platform itself runs on. Ends with `signal`.
 */
export const buildPages = async (folder: string, log: Log, signal: AbortSignal): Promise<void> => {
  try {
    const code = canBuild ? await runBuilder(signal) : 0;
    if (code !== 0) log.error({ code }, 'the web pages could not be built');
    await compressPages(folder);
  } catch (error) {
    if (!signal.aborted) log.error({ err: error }, 'the web pages could not be built');
  }
};
