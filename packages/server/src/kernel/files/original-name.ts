const longestName = 200;
/** Control characters, and the marks that turn reading direction round (they can dress gpj.exe up as exe.jpg). */
const deceptive = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The extension of a file name, lower case, without its dot; empty when it has none. */
export const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';

/** A declared file name made fit to show and to store: no folders, no hidden characters, 200 characters at most. */
export const originalName = (declared: string): string => {
  const base = declared.normalize('NFC').split(/[\\/]/u).at(-1) ?? '';
  const clean = base.replace(deceptive, '').trim();
  if (clean.length <= longestName) return clean === '' ? 'file' : clean;
  const extension = extensionOf(clean);
  const tail = extension === '' ? '' : `.${extension}`;
  return `${[...clean].slice(0, longestName - tail.length - 1).join('')}…${tail}`;
};
