import path from 'node:path';
import { attribute, scanXml, XmlFault } from './xml-scan.ts';

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** What a workbook is made of: where its parts are, and which sheets a person sees. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly sharedTexts: string | undefined;
  readonly styles: string | undefined;
  readonly from1904: boolean;
}

/** Gives the text of a part by its name, undefined when the archive lacks it. */
export type ReadPart = (name: string) => Promise<string | undefined>;

/** What a part refers to, by relation id. */
const relationsOf = async (readPart: ReadPart, part: string): Promise<Map<string, Relation>> => {
  const folder = path.posix.dirname(part);
  const text = await readPart(path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`));
  const relations = new Map<string, Relation>();
  for (const piece of scanXml(text ?? '')) {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') continue;
    const target = attribute(piece.attributes, 'Target') ?? '';
    const resolved = target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target);
    const type = (attribute(piece.attributes, 'Type') ?? '').split('/').at(-1) ?? '';
    relations.set(attribute(piece.attributes, 'Id') ?? '', { type, target: resolved });
  }
  return relations;
};

const workbookPartOf = async (readPart: ReadPart): Promise<string> => {
  const relations = await relationsOf(readPart, '');
  return [...relations.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
};

interface Listing {
  readonly sheets: { readonly name: string; readonly id: string }[];
  from1904: boolean;
}

const listSheets = (text: string): Listing => {
  const listing: Listing = { sheets: [], from1904: false };
  for (const piece of scanXml(text)) {
    if (piece.kind !== 'open') continue;
    if (piece.name === 'workbookPr') {
      listing.from1904 = ['1', 'true'].includes(attribute(piece.attributes, 'date1904') ?? '');
    }
    if (piece.name !== 'sheet' || (attribute(piece.attributes, 'state') ?? 'visible') !== 'visible') continue;
    const id = attribute(piece.attributes, 'id') ?? '';
    listing.sheets.push({ name: attribute(piece.attributes, 'name') ?? '', id });
  }
  return listing;
};

/**
 * Finds the parts of a workbook. Hidden sheets and chart sheets are left out.
 * @throws XmlFault when it is no workbook
 */
export const workbookParts = async (readPart: ReadPart): Promise<WorkbookParts> => {
  const part = await workbookPartOf(readPart);
  const text = await readPart(part);
  if (text === undefined) throw new XmlFault('damaged', 'no workbook part');
  const relations = await relationsOf(readPart, part);
  const { sheets, from1904 } = listSheets(text);
  const targetOf = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type)?.target;
  return {
    sheets: sheets.flatMap(({ name, id }) => {
      const relation = relations.get(id);
      return relation?.type === 'worksheet' ? [{ name, part: relation.target }] : [];
    }),
    sharedTexts: targetOf('sharedStrings'),
    styles: targetOf('styles'),
    from1904,
  };
};
