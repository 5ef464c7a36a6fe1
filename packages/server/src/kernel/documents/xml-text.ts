const replacements: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text for use inside an XML element or a double-quoted attribute. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => replacements[character] ?? '');

/** What XML 1.0 cannot hold, and carriage returns, which its readers turn into line feeds. */
const unholdable = /[\p{Cc}\ufffe\uffff]/gu;
const codeUnit = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text for a spreadsheet cell. Characters that XML cannot hold become _xHHHH_, and a text that looks like that is
 * escaped itself (ECMA-376 part 1, 22.9.2.19), so reading gives back the same text. Halves of characters become U+FFFD.
 */
export const escapeCellText = (text: string): string =>
  escapeXml(
    text
      .toWellFormed()
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
      .replace(unholdable, (character) => (character === '\n' || character === '\t' ? character : codeUnit(character))),
  );
