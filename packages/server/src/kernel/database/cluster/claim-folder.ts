import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Told } from '../../log/told.ts';

/** Another process holds the folder. */
export class FolderInUse extends Told {
  constructor(folder: string, processNumber: string) {
    super(
      `数据文件夹 ${folder} 正由另一个平台进程（${processNumber}）使用，请先停止它，或用 LIANFANG_DATA 另选文件夹。`,
      `the folder ${folder} is in use by another Lianfang (process ${processNumber}); stop it, or choose another folder with LIANFANG_DATA`,
    );
    this.name = 'FolderInUse';
  }
}

const numberIn = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '?';
  }
};

/**
 * Claims a folder for this process and returns what gives it up. Throws where another process holds it.
 * The claim is a lock of the operating system on a file (taken through SQLite), so it ends with the process however
 * that dies, and nothing stale is ever left.
 */
export const claimFolder = (folder: string): (() => void) => {
  const holder = join(folder, 'process-number');
  const lock = new DatabaseSync(join(folder, 'claim'));
  try {
    lock.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive; begin exclusive');
  } catch {
    lock.close();
    throw new FolderInUse(folder, numberIn(holder));
  }
  writeFileSync(holder, `${process.pid}\n`);
  return () => lock.close();
};
