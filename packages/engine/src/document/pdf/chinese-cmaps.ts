/**
 * The predefined Chinese encodings of PDF (ISO 32000-1, table 118) for files that do not say which character a code is.
 * The collection of glyphs behind them, Adobe-GB1, is numbered by the characters themselves here: what is asked for is
 * the text. Only ASCII keeps the numbers of the collection, for the file gives the widths of these by number.
 */
const FIRST = 0x20;
const LAST = 0x7e;
/** Where ASCII stands in the collection: full and half as wide as its letters are. */
const PROPORTIONAL = 1;
const HALF_WIDTH = 814;

type Pair = readonly [code: number, cid: number];

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

const blocks = (kind: string, lines: readonly string[]): string =>
  Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => lines.slice(index * 100, index * 100 + 100))
    .map((block) => `${block.length} begin${kind}\n${block.join('\n')}\nend${kind}\n`)
    .join('');

const cmap = (name: string, spaces: readonly string[], body: string): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /${name} def\n` +
  `${spaces.length} begincodespacerange\n${spaces.join('\n')}\nendcodespacerange\n${body}endcmap end end\n`;

const ascii = (first: number): Pair[] =>
  Array.from({ length: LAST - FIRST + 1 }, (_, index) => [FIRST + index, first + index]);

/** The characters of the double-byte codes of GBK, one for each code that has one. */
const gbkPairs = (): Pair[] => {
  const decoder = new TextDecoder('gbk');
  const pairs: Pair[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    const trails = Array.from({ length: 0xff - 0x40 }, (_, index) => 0x40 + index).filter((trail) => trail !== 0x7f);
    const words = decoder.decode(Uint8Array.from(trails.flatMap((trail) => [lead, trail, 0x0a]))).split('\n');
    for (const [index, trail] of trails.entries()) {
      const word = words[index] ?? '';
      if (word.length === 1 && word !== '\u{FFFD}') pairs.push([lead * 256 + trail, word.charCodeAt(0)]);
    }
  }
  return pairs;
};

const gbk = (name: string): string => {
  const single = ascii(name.startsWith('GBK-') ? HALF_WIDTH : PROPORTIONAL).map(
    ([code, cid]) => `<${hex(code, 2)}> ${cid}`,
  );
  const double = gbkPairs().map(([code, cid]) => `<${hex(code, 4)}> ${cid}`);
  return cmap(name, ['<00> <80>', '<8140> <fefe>'], blocks('cidchar', [...single, ...double]));
};

const unicode = (name: string): string => {
  const single = ascii(PROPORTIONAL).map(([code, cid]) => `<${hex(code, 4)}> ${cid}`);
  const rest = ['<00a0> <d7ff> 160', '<e000> <ffff> 57344'];
  return cmap(name, ['<0000> <ffff>'], blocks('cidrange', rest) + blocks('cidchar', single));
};

/** From the numbers of the collection back to characters. */
const characters = (name: string): string => {
  const pages = Array.from({ length: 256 }, (_, page) => `<${hex(page, 2)}00> <${hex(page, 2)}ff> <${hex(page, 2)}00>`);
  const letters = [...ascii(PROPORTIONAL), ...ascii(HALF_WIDTH)].map(
    ([code, cid]) => `<${hex(cid, 4)}> <${hex(code, 4)}>`,
  );
  return cmap(name, ['<0000> <ffff>'], blocks('bfrange', pages) + blocks('bfchar', letters));
};

/** The encoding of this name as a CMap in the language of PDF, or null for one that is not known. */
export const chineseCMap = (name: string): string | null => {
  if (name === 'Adobe-GB1-UCS2') return characters(name);
  if (/^UniGB-(?:UCS2|UTF16)-[HV]$/u.test(name)) return unicode(name);
  return /^(?:GB-EUC|GBpc-EUC|GBK-EUC|GBKp-EUC|GBK2K)-[HV]$/u.test(name) ? gbk(name) : null;
};

/** What the reader of PDFs asks for encodings; it has no other way to them, and nothing is fetched. */
export class ChineseCMaps {
  fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const text = kind === 'cMapUrl' ? chineseCMap(filename) : null;
    return text === null
      ? Promise.reject(new Error(`There is no ${filename}.`))
      : Promise.resolve(new TextEncoder().encode(text));
  }
}
