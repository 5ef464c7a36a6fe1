import { escapeCellText } from '../xml-text.ts';

/** The texts of a workbook, each kept once and named by its place in the list. */
export interface SharedTexts {
  /** Place of a text, adding it when new. */
  place(text: string): number;
  /** The shared strings part. */
  part(): string;
}

export const sharedTexts = (): SharedTexts => {
  const places = new Map<string, number>();
  return {
    place: (text) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    part: () => {
      const items = [...places.keys()].map((text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`);
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items.join('')}</sst>`;
    },
  };
};
