/** A spreadsheet would run what begins like a formula. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A line of a CSV that a person opens in a spreadsheet (RFC 4180). */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((text) => quoted(harmless(text))).join(',')}\r\n`;

/** A line of a CSV that only the platform reads again: every cell as it is. */
export const exactCsvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;
