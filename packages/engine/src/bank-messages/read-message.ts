import { childOf, elementsOf, isElement, parseXml, type XmlElement } from '../document/xml/parse-xml.ts';
import { DocumentRefusal } from '../document/refusal.ts';
import { type FieldValue, readField } from './field-text.ts';
import { type MessageField, messageForms } from './message-fields.ts';
import type { Message } from './write-message.ts';

/** What is wrong with one field; `row` counts from one, null for the body of the message. */
export interface FieldFault {
  readonly row: number | null;
  readonly element: string;
  readonly fault: 'missing' | 'unknown' | 'twice' | 'not-readable' | 'too-long';
}

/** A message as it was read: rows with faults are left out, and every fault is named. */
export interface ReadMessage extends Message {
  readonly faults: readonly FieldFault[];
}

/** Ten megabytes of text, a hundred thousand rows, the first thousand faults. */
export const messageLimits = { characters: 10_000_000, rows: 100_000, faults: 1000 } as const;

const textOf = (element: XmlElement): string => element.children.filter((one) => !isElement(one)).join('');

interface Part {
  readonly values: Record<string, FieldValue | null>;
  readonly faults: FieldFault[];
}

const readOne = (field: MessageField, found: readonly XmlElement[], row: number | null, part: Part): void => {
  const { code: element } = field;
  const fault = (what: FieldFault['fault']): void => void part.faults.push({ row, element, fault: what });
  const [first, second] = found;
  const text = first ? textOf(first).trim() : '';
  if (second) return fault('twice');
  if (text === '') return field.required ? fault('missing') : undefined;
  if (text.length > field.longest) return fault('too-long');
  const value = first && elementsOf(first).length > 0 ? null : readField(field.type, text);
  if (value === null) return fault('not-readable');
  part.values[field.field] = value;
  return undefined;
};

const readPart = (element: XmlElement, fields: readonly MessageField[], row: number | null): Part => {
  const part: Part = { values: {}, faults: [] };
  const byName = Map.groupBy(elementsOf(element), ({ name }) => name);
  const known = new Set([...fields.map(({ code }) => code), 'Transactions']);
  for (const name of byName.keys()) if (!known.has(name)) part.faults.push({ row, element: name, fault: 'unknown' });
  for (const field of fields) readOne(field, byName.get(field.code) ?? [], row, part);
  return part;
};

const refuse = (): never => {
  throw new DocumentRefusal('damaged');
};

/** An unknown element is told, and hinders nothing. */
const hinders = ({ fault }: FieldFault): boolean => fault !== 'unknown';

const readRows = (
  body: XmlElement,
  fields: readonly MessageField[],
): { rows: Message['rows']; faults: FieldFault[] } => {
  const list = childOf(body, 'Transactions');
  const found = list ? elementsOf(list, 'Transaction') : [];
  if (found.length > messageLimits.rows || (found.length > 0 && fields.length === 0)) refuse();
  const parts = found.map((one, index) => readPart(one, fields, index + 1));
  return {
    rows: parts.filter(({ faults }) => !faults.some(hinders)).map(({ values }) => values),
    faults: parts.flatMap(({ faults }) => faults),
  };
};

/**
 * Reads a message. Throws `DocumentRefusal` for what is no such message: not well-formed, with a document type (entities
 * are never expanded), nested too deep, too large, of an unknown code. What is wrong with single fields is told.
 */
export const readMessage = (text: string): ReadMessage => {
  if (text.length > messageLimits.characters) refuse();
  const message = childOf(parseXml(text.replace(/^\u{FEFF}/u, '')), 'Message') ?? refuse();
  const coded = childOf(childOf(message, 'Head'), 'TxCode');
  const code = coded ? textOf(coded).trim() : '';
  const form = messageForms.get(code) ?? refuse();
  const body = childOf(message, 'Body') ?? refuse();
  const { values, faults } = readPart(body, form.fields, null);
  const rows = readRows(body, form.rows);
  return { code, values, rows: rows.rows, faults: [...faults, ...rows.faults].slice(0, messageLimits.faults) };
};
