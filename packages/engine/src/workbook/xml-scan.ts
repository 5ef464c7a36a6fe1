/** A piece of an XML text. Names come without their namespace prefix. */
export type XmlPiece =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** XML that is cut off, carries a document type (office files never do, attackers do), or has pieces without end. */
export class XmlFault extends Error {
  readonly reason: 'damaged' | 'too-large';

  constructor(reason: 'damaged' | 'too-large', detail: string) {
    super(`${reason}: ${detail}`);
    this.name = 'XmlFault';
    this.reason = reason;
  }
}

/** A few seconds' work; a sheet of 500,000 filled cells has about 3 million. */
const mostPieces = 6_000_000;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const highest = 0x10ffff;

const decodeReference = (whole: string, body: string): string => {
  if (!body.startsWith('#')) return named[body] ?? whole;
  const code = body[1] === 'x' ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code <= highest ? String.fromCodePoint(code) : whole;
};

const decode = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gu, decodeReference) : text;

/** Where the tag that starts at `from` ends; a `>` inside quotes is none. */
const tagEnd = (text: string, from: number): number => {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  throw new XmlFault('damaged', 'a tag does not end');
};

const after = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new XmlFault('damaged', `no ${mark}`);
  return at + mark.length;
};

const localName = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);

const readTag = (inside: string): XmlPiece => {
  if (inside.startsWith('/')) return { kind: 'close', name: localName(inside.slice(1).trimEnd()) };
  const empty = inside.endsWith('/');
  const body = empty ? inside.slice(0, -1) : inside;
  const space = body.search(/\s/u);
  const name = space < 0 ? body : body.slice(0, space);
  return { kind: 'open', name: localName(name), attributes: space < 0 ? '' : body.slice(space), empty };
};

/**
 * The pieces of an XML text in order. Comments and instructions are left out. No entity but the five of XML is known.
 * @throws XmlFault
 */
export const scanXml = function* (text: string): Generator<XmlPiece> {
  let at = 0;
  let pieces = 0;
  while (at < text.length) {
    pieces += 1;
    if (pieces > mostPieces) throw new XmlFault('too-large', `more than ${mostPieces} pieces`);
    const open = text.indexOf('<', at);
    const until = open < 0 ? text.length : open;
    if (until > at) yield { kind: 'text', text: decode(text.slice(at, until)) };
    if (open < 0) return;
    if (text.startsWith('<!--', open)) at = after(text, '-->', open);
    else if (text.startsWith('<?', open)) at = after(text, '?>', open);
    else if (text.startsWith('<![CDATA[', open)) {
      at = after(text, ']]>', open);
      yield { kind: 'text', text: text.slice(open + 9, at - 3) };
    } else if (text.startsWith('<!', open)) throw new XmlFault('damaged', 'document types are not allowed');
    else {
      at = tagEnd(text, open) + 1;
      yield readTag(text.slice(open + 1, at - 1));
    }
  }
};

/** An attribute's value by its name without prefix, from a piece's raw attributes. Takes time in line with their length. */
export const attribute = (raw: string, name: string): string | undefined => {
  const next = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/uy;
  for (let match = next.exec(raw); match !== null; match = next.exec(raw)) {
    if (localName(match[1] ?? '') === name) return decode(match[2] ?? match[3] ?? '');
  }
  return undefined;
};
