import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

export interface SourceFile {
  /** Path from the root. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file that git tracks or would track, generated ones left out. Throws where it finds none. */
export const sourceFiles = (): SourceFile[] => {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
    cwd: root,
    encoding: 'utf8',
  });
  const paths = listed.split('\n').filter((path) => path !== '' && existsSync(join(root, path)));
  const files = paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const written = files.filter((file) => !file.text.startsWith('// Generated'));
  if (written.length === 0) throw new Error('no source file was seen');
  return written;
};

/** Line (from 1) of an offset. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

export const isTest = (path: string): boolean => /\.test\.tsx?$|\/test\/|^e2e\/|^bench\//.test(path);
