import { Refused } from './command.ts';
import type { Words } from './words.ts';

/** A foreseen "no" of the server's code carries its words in both languages. */
const isTold = (error: unknown): error is { readonly words: Words } =>
  error instanceof Error && error.name === 'Told' && 'words' in error;

/** Runs what works on an installation; what the server says hinders it becomes the refusal of the command. */
export const onInstallation = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw isTold(error) ? new Refused(error.words) : error;
  }
};
