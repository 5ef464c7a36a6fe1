import { randomUUID } from 'node:crypto';
import { readConfig } from '../config.ts';
import type { MachineActor } from '../kernel/access/actor.ts';
import { appendEntry } from '../kernel/audit/append-entry.ts';
import { readWith, writeWith } from '../kernel/database/transact.ts';
import type { Platform } from '../kernel/http/platform.ts';
import { confirmedSamples } from '../modules/money/index.ts';
import { withInstallation } from './with-installation.ts';

const installer: MachineActor = { kind: 'machine', name: 'installer' };

/** Tells every confirmed narrative as a line of JSON, and leaves an entry in the trail; gives how many there were. */
export const exportSamples = async (platform: Platform, tell: (line: string) => void): Promise<number> => {
  const now = platform.clock.now();
  let count = 0;
  await readWith(platform.database, async (tx) => {
    for await (const sample of confirmedSamples(tx, platform.secrets, now)) {
      tell(`${JSON.stringify(sample)}\n`);
      count += 1;
    }
  });
  await writeWith(platform.database, (tx) =>
    appendEntry(tx, now, installer, {
      action: 'case.export-samples',
      subjectKind: null,
      subjectId: null,
      unitId: null,
      detail: { samples: count, by: 'command line' },
      requestId: randomUUID(),
      address: null,
    }),
  );
  return count;
};

/** The same of the installation that the environment names, whether it runs or stands still. */
export const textSamples = async (
  environment: Readonly<Record<string, string | undefined>>,
  tell: (line: string) => void,
): Promise<number> =>
  withInstallation(readConfig(environment), 'beside', ({ platform }) => exportSamples(platform, tell));
