import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const PageLinks = z.record(z.string(), z.array(z.string()));

/**
 * The scripts that a page needs beside those that index.html names, as the build wrote them down: named in a header, the
 * browser asks for all of them at once, not one after another. Null where the build knows nothing of the address.
 */
export const pageLinks = async (folder: string, address: string): Promise<string | null> => {
  const text = await readFile(join(folder, '.page-links.json'), 'utf8').catch(() => '{}');
  const files = PageLinks.parse(JSON.parse(text))[address] ?? [];
  return files.length === 0 ? null : files.map((file) => `<${file}>; rel=modulepreload`).join(', ');
};
