import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type AppOptions, createApp } from './app.ts';
import { buildPages } from './build-pages.ts';
import { type Config, usualWebFolder } from './config.ts';
import { issueSetupToken, setupIsDone } from './kernel/access/setup-token.ts';
import { openSecrets } from './kernel/access/secret-keys.ts';
import { openTrailKey } from './kernel/audit/trail-key.ts';
import { systemClock } from './kernel/clock/clock.ts';
import { createFileStore } from './kernel/files/file-store.ts';
import { scanWithClamd } from './kernel/files/scan-clamd.ts';
import { jobs } from './jobs.ts';
import type { Platform } from './kernel/http/platform.ts';
import { startJobs } from './kernel/jobs/run-jobs.ts';
import { jobGauge } from './kernel/jobs/job-gauge.ts';
import type { Log } from './kernel/log/log.ts';
import { createMetrics, poolGauge } from './kernel/log/metrics.ts';
import { outboxGauge } from './kernel/outbox/outbox-gauge.ts';
import { channelsOf } from './channels.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';

/** A platform that is serving. */
export interface Running {
  readonly origin: string;
  /** The link of the first-run page, where the county is not set up yet. */
  readonly setupLink: string | null;
  /** Fulfilled with the reason when the platform cannot go on. */
  readonly lost: Promise<string>;
  /** Finishes running calls and jobs, then stops everything that was started. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly log: Log;
  /** Fills an empty county with the demonstration. */
  readonly demo: boolean;
}

const scanOf = ({ clamd }: Config) => {
  const [host = '', port] = clamd?.split(':') ?? [];
  return clamd === undefined ? {} : { scan: scanWithClamd({ host, port: Number(port), timeoutMs: 60_000 }) };
};

/** The platform's own means over an open database; also what the commands of the command line work with. */
export const createPlatform = async (config: Config, opened: OpenDatabase, log: Log): Promise<Platform> => ({
  clock: systemClock,
  database: opened.database,
  origin: config.origin,
  files: createFileStore({ root: join(config.dataFolder, 'files'), ...scanOf(config) }),
  secrets: await openSecrets(config.dataFolder),
  trailKey: await openTrailKey(config.dataFolder),
  channels: channelsOf(config),
  log,
});

const certificateOf = ({ tlsCertificate, tlsKey }: Config): Pick<AppOptions, 'certificate'> =>
  tlsCertificate === undefined || tlsKey === undefined
    ? {}
    : { certificate: { cert: readFileSync(tlsCertificate, 'utf8'), key: readFileSync(tlsKey, 'utf8') } };

const setupLinkOf = async (platform: Platform): Promise<string | null> =>
  platform.database.query.transaction().execute(async (tx) => {
    if (await setupIsDone(tx)) return null;
    // After the #: a browser never sends that part, so it reaches no log.
    return `${platform.origin}/set-up#${await issueSetupToken(tx, platform.clock.now())}`;
  });

/** Running calls get ten seconds to finish. */
const drain = async (server: FastifyInstance): Promise<void> => {
  const cut = setTimeout(() => server.server.closeAllConnections(), 10_000);
  await server.close().finally(() => clearTimeout(cut));
};

const serve = async (config: Config, opened: OpenDatabase, { log, demo }: StartOptions): Promise<Running> => {
  const platform = await createPlatform(config, opened, log);
  await platform.files.sweepUnfinished();
  if (demo) await (await import('./seed-demo.ts')).seedWhereEmpty(platform);
  const metrics = createMetrics(true);
  metrics.add(poolGauge(platform.database));
  metrics.add(jobGauge(platform.database));
  metrics.add(outboxGauge(platform.database));
  const runner = await startJobs(platform, jobs);
  const server = await createApp({
    ...platform,
    ...certificateOf(config),
    metrics,
    checks: { jobs: async () => runner.runs() },
    metricsToken: config.metricsToken,
    trustedProxies: config.trustedProxies,
    webFolder: config.webFolder,
    rates: { perAddress: config.requestsPerAddress, perSession: config.requestsPerSession, perEndpoint: true },
  });
  await server.listen({ port: config.port, host: config.host }).catch(async (error: unknown) => {
    await Promise.all([server.close(), runner.stop()]);
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken ? new Error(`port ${config.port} is taken by another program; choose another with PORT`) : error;
  });
  return {
    origin: config.origin,
    setupLink: await setupLinkOf(platform),
    lost: opened.lost,
    stop: async () => {
      await Promise.all([drain(server), runner.stop()]);
      await opened.close();
    },
  };
};

/** Only our own pages are built: a folder that somebody names is served as it is. */
const pagesOf = async ({ webFolder }: Config, log: Log): Promise<void> => {
  if (webFolder === usualWebFolder) await buildPages(webFolder, log);
};

/**
 * Starts the whole platform; fulfilled when it serves and its pages are there. What was started is stopped again where
 * a later step fails.
 */
export const start = async (config: Config, options: StartOptions): Promise<Running> => {
  const pages = pagesOf(config, options.log);
  const opened = await openDatabase(config);
  if (opened.applied.length > 0) options.log.info({ migrations: opened.applied.length }, 'migrated');
  const running = await serve(config, opened, options).catch(async (error: unknown) => {
    await opened.close();
    throw error;
  });
  await pages;
  return running;
};
