import { cpus, loadavg, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';

/** Seconds of one core that this thread has used: what a measurement counts where others use the machine as well. */
export const coreSeconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};

/** How long some work took, in seconds: of the clock, and of one core. */
export interface Took {
  readonly wall: number;
  readonly core: number;
}

export const timed = (work: () => void): Took => {
  const [wall, core] = [performance.now(), coreSeconds()];
  work();
  return { wall: (performance.now() - wall) / 1000, core: coreSeconds() - core };
};

export const timedAsync = async (work: () => Promise<void>): Promise<number> => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
};

/** The value below which a part of all lie; of sorted or unsorted numbers. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How far the middle half of repeated measurements lies apart, as a part of their median. */
export const spread = (values: readonly number[]): number =>
  (quantile(values, 0.75) - quantile(values, 0.25)) / (median(values) || 1);

export const percent = (part: number): string => `${(part * 100).toFixed(0)} %`;

export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** A table in the form of Markdown. */
export const printTable = (head: readonly string[], lines: readonly (readonly string[])[]): void => {
  const widths = head.map((name, i) => Math.max(name.length, 3, ...lines.map((line) => (line[i] ?? '').length)));
  const row = (cells: readonly string[]): string =>
    `| ${widths.map((width, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`;
  console.log(row(head));
  console.log(
    `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`,
  );
  for (const line of lines) console.log(row(line));
  console.log('');
};

/** Memory that the process holds, in GB, and the most it ever held. */
export const residentNow = (): { readonly now: number; readonly peak: number } => {
  const status = readFileSync('/proc/self/status', 'utf8');
  const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1e6;
  return { now: of('VmRSS'), peak: of('VmHWM') };
};

export const describeMachine = (): string =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB; ` +
  `node ${process.version}; load over a minute ${loadavg()[0]?.toFixed(1)}`;
