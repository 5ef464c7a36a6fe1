/** One place that the palette can go to. */
export interface PaletteEntry {
  readonly to: string;
  readonly label: string;
  /** What kind of thing it is, beside the name. */
  readonly kind: string;
}

const fits = (entry: PaletteEntry, text: string): boolean => entry.label.toLowerCase().includes(text.toLowerCase());

/** The entries for what was typed: pages whose name holds it. */
export const usePalette = (text: string, pages: readonly PaletteEntry[]): readonly PaletteEntry[] =>
  pages.filter((entry) => fits(entry, text.trim()));
