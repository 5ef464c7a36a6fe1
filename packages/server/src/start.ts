import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { type AppOptions, createApp } from './app.ts';
import { buildPages } from './build-pages.ts';
import { type Config, usualWebFolder } from './config.ts';
import { createPlatform } from './create-platform.ts';
import { jobs } from './jobs.ts';
import { issueSetupToken, setupIsDone } from './kernel/access/setup-token.ts';
import type { Platform } from './kernel/http/platform.ts';
import { jobGauge } from './kernel/jobs/job-gauge.ts';
import { type JobRunner, startJobs } from './kernel/jobs/run-jobs.ts';
import { createHub, type Hub } from './kernel/live/hub.ts';
import { listen } from './kernel/live/listen.ts';
import type { Log } from './kernel/log/log.ts';
import { createMetrics, type Metrics, poolGauge } from './kernel/log/metrics.ts';
import { outboxGauge } from './kernel/outbox/outbox-gauge.ts';
import { beginLinking } from './modules/money/index.ts';
import { openDatabase } from './open-database.ts';
import { seedWhereEmpty } from './seed-demo.ts';
import { Told } from './kernel/log/told.ts';

/** A platform that is serving. */
export interface Running {
  readonly origin: string;
  /** The link of the first-run page, where the county is not set up yet. */
  readonly setupLink: string | null;
  /** How to sign in to the demonstration, where it was asked for and is what the county holds. */
  readonly demoLogins: string | null;
  /** Fulfilled with the reason when the platform cannot go on. */
  readonly lost: Promise<string>;
  /** Finishes running calls and jobs, then stops everything that was started. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly log: Log;
  /** Fills an empty county with the demonstration. */
  readonly demo: boolean;
  /** Hears how far the demonstration is. */
  readonly say?: (text: string) => void;
}

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

/** Only our own pages are built: a folder that somebody names is served as it is. */
const pagesOf = async ({ webFolder }: Config, log: Log, stack: AsyncDisposableStack): Promise<void> => {
  const ending = new AbortController();
  stack.defer(() => ending.abort());
  if (webFolder === usualWebFolder) await buildPages(webFolder, log, ending.signal);
};

const measure = (platform: Platform): Metrics => {
  const metrics = createMetrics(true);
  for (const gauge of [poolGauge, jobGauge, outboxGauge]) metrics.add(gauge(platform.database));
  return metrics;
};

/** Takes no more calls; running ones get ten seconds to finish. */
const drain = async (server: FastifyInstance): Promise<void> => {
  const cut = setTimeout(() => server.server.closeAllConnections(), 10_000);
  await server.close().finally(() => clearTimeout(cut));
};

const listenAt = async (server: FastifyInstance, { port, host }: Config): Promise<void> => {
  await server.listen({ port, host }).catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken
      ? new Told(
          `端口 ${port} 被其他程序占用，可用 PORT 另选。`,
          `port ${port} is taken by another program; choose another with PORT`,
        )
      : error;
  });
};

/**
 * Serves, then takes jobs: where the port is taken nothing has been done yet. Leaves on `stack` how each is stopped.
 */
const serve = async (config: Config, platform: Platform, hub: Hub, stack: AsyncDisposableStack): Promise<void> => {
  const working: { runner: JobRunner | null } = { runner: null };
  const server = await createApp({
    ...platform,
    ...certificateOf(config),
    hub,
    metrics: measure(platform),
    checks: { jobs: async () => working.runner?.runs() ?? false },
    metricsToken: config.metricsToken,
    trustedProxies: config.trustedProxies,
    webFolder: config.webFolder,
    rates: {
      perAddress: config.requestsPerAddress,
      perSession: config.requestsPerSession,
      perKey: config.requestsPerKey,
      perEndpoint: true,
    },
  });
  stack.defer(() => drain(server));
  await listenAt(server, config);
  const runner = await startJobs(platform, jobs);
  working.runner = runner;
  stack.defer(() => runner.stop());
  const linking = beginLinking(platform);
  stack.defer(() => linking.stop());
};

const startWith = async (
  config: Config,
  { log, demo, say = () => undefined }: StartOptions,
  stack: AsyncDisposableStack,
): Promise<Running> => {
  const pages = pagesOf(config, log, stack);
  const opened = await openDatabase(config);
  stack.defer(() => opened.close());
  if (opened.applied.length > 0) log.info({ migrations: opened.applied.length }, 'migrated');
  const platform = await createPlatform(config, opened.database, log, opened.migratorUrl);
  await platform.files.sweepUnfinished();
  const demoLogins = demo ? await seedWhereEmpty(platform, { dataFolder: config.dataFolder, say }) : null;
  const hub = createHub();
  const listener = await listen(opened.database, hub, log);
  stack.defer(() => listener.stop());
  await serve(config, platform, hub, stack);
  stack.defer(() => hub.close());
  const setupLink = await setupLinkOf(platform);
  await pages;
  return { origin: config.origin, setupLink, demoLogins, lost: opened.lost, stop: () => stack.disposeAsync() };
};

/**
 * Starts the whole platform; fulfilled when it serves and its pages are there. What was started is stopped again, the
 * last first, where a later step fails.
 */
export const start = async (config: Config, options: StartOptions): Promise<Running> => {
  const stack = new AsyncDisposableStack();
  return startWith(config, options, stack).catch(async (error: unknown) => {
    await stack.disposeAsync();
    throw error;
  });
};
