import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/connect.ts';

/** A number that is looked up when the metrics are read, by the value of its one label. */
export interface Gauged {
  readonly name: string;
  readonly help: string;
  readonly label: string;
  read(): Promise<Readonly<Record<string, number>>>;
}

interface RequestTime {
  readonly endpoint: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

/** The process as Prometheus sees it. */
export interface Metrics {
  requestTook(one: RequestTime): void;
  add(gauged: Gauged): void;
  /** The text exposition format. */
  text(): Promise<string>;
  readonly contentType: string;
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Metrics in a registry of their own; `ofProcess` adds memory, processor time and event loop lag. */
export const createMetrics = (ofProcess: boolean): Metrics => {
  const registry = new Registry();
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by endpoint and kind of status',
    labelNames: ['endpoint', 'method', 'status'],
    buckets: seconds,
    registers: [registry],
  });
  return {
    requestTook: ({ endpoint, method, status, seconds: took }) =>
      requests.observe({ endpoint, method, status: `${Math.floor(status / 100)}xx` }, took),
    add: ({ name, help, label, read }) =>
      void new Gauge({
        name,
        help,
        labelNames: [label],
        registers: [registry],
        async collect() {
          this.reset();
          for (const [value, count] of Object.entries(await read())) this.set({ [label]: value }, count);
        },
      }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

/** Connections of a pool by what they do. */
export const poolGauge = ({ pool }: Pick<Database, 'pool'>): Gauged => ({
  name: 'database_connections',
  help: 'Connections to the database, and callers waiting for one',
  label: 'state',
  read: async () => ({
    idle: pool.idleCount,
    busy: pool.totalCount - pool.idleCount,
    waited_for: pool.waitingCount,
  }),
});
