import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { type Territory, territories, testsMayImport } from '../boundaries.ts';
import { isTest, root, type SourceFile, sourceFiles } from './source-files.ts';

/** Fails where a file imports what boundaries.ts does not let it, and where no import was seen at all. */
interface Place {
  readonly territory: Territory;
  readonly room: string | null;
  readonly path: string;
}

const roomOf = (territory: Territory, path: string): string | null => {
  const pattern = new RegExp(`^${territory.files.replace('*', '([^/]+)')}`);
  return pattern.exec(path)?.[1] ?? null;
};

const placeOf = (path: string): Place => {
  const territory = territories.find((one) => new RegExp(`^${one.files.replace('*', '[^/]+')}`).test(path));
  if (!territory) throw new Error(`no territory for ${path}`);
  return { territory, room: roomOf(territory, path), path };
};

const importsOf = (file: SourceFile): string[] => {
  const parsed = parseSync(file.path, file.text).module;
  const dynamic = parsed.dynamicImports.map((one) =>
    file.text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1),
  );
  const reexported = parsed.staticExports.flatMap((one) =>
    one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  );
  return [...parsed.staticImports.map((one) => one.moduleRequest.value), ...reexported, ...dynamic];
};

const targetOf = (file: SourceFile, request: string): string | null => {
  if (request.startsWith('.')) return posix.join(posix.dirname(file.path), request);
  const own = /^@lianfang\/([^/]+)\/(.+)$/.exec(request);
  if (!own) return null;
  const stem = `packages/${own[1]}/src/${own[2]}`;
  return existsSync(join(root, `${stem}.ts`)) ? `${stem}.ts` : `${stem}.tsx`;
};

const packageOf = (request: string): string =>
  request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/');

const breach = (from: Place, to: Place): string | null => {
  if (from.territory !== to.territory) {
    const allowed = [...from.territory.mayImport, ...(isTest(from.path) ? testsMayImport : [])];
    if (!allowed.includes(to.territory.name)) return `${from.territory.name} may not import ${to.territory.name}`;
    const { door } = to.territory;
    const byDoor = door === undefined || to.room === null || to.path.endsWith(`/${to.room}/${door}`);
    return byDoor ? null : `enters ${to.room ?? ''} past its ${door ?? ''}`;
  }
  if (from.room === to.room) return null;
  const { door } = to.territory;
  if (door === undefined) return `${from.room ?? ''} may not import ${to.room ?? ''}`;
  return to.path.endsWith(`/${to.room ?? ''}/${door}`) ? null : `enters ${to.room ?? ''} past its ${door}`;
};

/** Every breach, one line each, and the number of imports looked at. */
export const checkBoundaries = (files: readonly SourceFile[]): { breaches: string[]; imports: number } => {
  let imports = 0;
  const breaches = files.flatMap((file) => {
    const from = placeOf(file.path);
    return importsOf(file)
      .flatMap((request) => {
        imports += 1;
        const target = targetOf(file, request);
        if (target !== null) return (breach(from, placeOf(target)) ?? []) as string[] | string;
        const allowed =
          request.startsWith('node:') ||
          !from.territory.packages ||
          from.territory.packages.includes(packageOf(request));
        return allowed || file.path.endsWith('.test.ts') ? [] : `may not use the package ${request}`;
      })
      .map((what) => `${file.path}: ${what}`);
  });
  return { breaches, imports };
};

if (import.meta.main) {
  const { breaches, imports } = checkBoundaries(sourceFiles());
  if (imports === 0) breaches.push('no import was seen');
  for (const line of breaches) console.error(line);
  console.log(`boundaries: ${imports} imports, ${breaches.length} breaches`);
  process.exitCode = breaches.length > 0 ? 1 : 0;
}
