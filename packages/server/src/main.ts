import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { createLog, type Log } from './kernel/log/log.ts';
import { type Running, start } from './start.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const fail = (error: unknown): void => {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
};

const usage = `npm start -- [--demo]

  --demo   fills an empty county with an invented one
  --help   shows this

Settings come from the environment; README.md lists them.`;

const readArguments = (): { demo: boolean; help: boolean } =>
  parseArgs({
    options: { demo: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    allowPositionals: false,
  }).values;

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whatever still holds the process half a minute after everything should have stopped does not hold it longer. */
const leaveSoon = (): void => {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 30_000).unref();
};

const betweenLooks = 500;

/** The shell between npm and the server passes no signal on: where npm has ended, so does what it started. */
const whenNpmEnds = (then: () => void): void => {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    then();
  }, betweenLooks);
  look.unref();
};

/**
 * Stops at the first signal, in order; at a second one the process ends where it stands. An error that nobody awaits
 * stops it too, written down as every error is: without what somebody typed.
 */
const stopWhenAsked = (running: Running, log: Log): void => {
  let stopping = false;
  let asked = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    for (const signal of signals) process.removeAllListeners(signal);
    leaveSoon();
    await running.stop().catch(fail);
  };
  for (const signal of signals)
    process.on(signal, () => {
      asked = true;
      log.info({ signal }, 'stopping');
      void stop();
    });
  process.on('uncaughtException', (error) => {
    process.exitCode = 1;
    log.fatal({ err: error }, 'an error that nobody awaited, stopping');
    void stop();
  });
  whenNpmEnds(() => {
    asked = true;
    log.info({}, 'npm has ended, stopping');
    void stop();
  });
  void running.lost.then((reason) => {
    if (!asked) fail(reason);
    return stop();
  });
};

const main = async (): Promise<void> => {
  const { demo, help } = readArguments();
  if (help) return say(usage);
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const running = await start(config, { log, demo, say });
  stopWhenAsked(running, log);
  say(`联防反诈 Lianfang ${running.origin}${running.setupLink ? `  首次设置 first run: ${running.setupLink}` : ''}`);
  if (running.demoLogins) say(running.demoLogins);
};

await main().catch(fail);
