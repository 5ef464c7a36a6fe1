/** A pattern for LIKE that finds the text anywhere; what the text itself has of % and _ is taken literally. */
export const partOfText = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
