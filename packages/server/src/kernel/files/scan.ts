import { fileRefusals } from '@lianfang/contract/files/refusals';
import { FileRefused } from './file-refused.ts';

/** A virus scanner's verdict on a file. */
export type Verdict = 'clean' | { readonly infected: string };

/** Looks at the file at a path. Rejects when it could not be looked at. */
export type Scan = (path: string) => Promise<Verdict>;

/**
 * Lets a file through only on the verdict "clean"; a scanner out of reach lets nothing through.
 * @throws FileRefused
 */
export const passScan = async (scan: Scan | undefined, path: string): Promise<void> => {
  if (scan === undefined) return;
  const verdict = await scan(path).catch((cause: unknown) => {
    throw new FileRefused(fileRefusals.scanUnavailable, undefined, { cause });
  });
  if (verdict === 'clean') return;
  throw new FileRefused(fileRefusals.infected, {
    zh: `文件含有病毒（${verdict.infected}），已拒收。`,
    en: `The file contains a virus (${verdict.infected}) and was refused.`,
  });
};
