import { type FieldValue, writeField } from './field-text.ts';
import { type MessageField, type MessageForm, messageForms } from './message-fields.ts';

/** What a message says, by our names; rows for a statement. */
export interface Message {
  readonly code: string;
  readonly values: Readonly<Record<string, FieldValue | null>>;
  readonly rows: readonly Readonly<Record<string, FieldValue | null>>[];
}

/** Why a message cannot be written: no such form, or fields that it must have. */
export class MessageFault extends Error {
  readonly missing: readonly string[];

  constructor(code: string, missing: readonly string[]) {
    super(`message ${code} cannot be written: ${missing.join(', ')}`);
    this.name = 'MessageFault';
    this.missing = missing;
  }
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
// What XML 1.0 cannot hold at all becomes the replacement character.
const unholdable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(unholdable, '\u{FFFD}')
    .replace(/[&<>"\r]/gu, (sign) => signs[sign] ?? sign);

const elementsOf = (fields: readonly MessageField[], values: Message['values'], indent: string): string[] =>
  fields.flatMap(({ code, field, type }) => {
    const value = values[field];
    return value === undefined || value === null
      ? []
      : [`${indent}<${code}>${escape(writeField(type, value))}</${code}>`];
  });

const missingOf = (fields: readonly MessageField[], values: Message['values']): string[] =>
  fields.filter(({ required, field }) => required && (values[field] ?? null) === null).map(({ code }) => code);

const formOf = (code: string): MessageForm => {
  const form = messageForms.get(code);
  if (!form) throw new MessageFault(code, ['code']);
  return form;
};

/** Writes a message as XML in UTF-8. Throws `MessageFault` where a field is missing that it must have. */
export const writeMessage = ({ code, values, rows }: Message): string => {
  const form = formOf(code);
  const missing = [...missingOf(form.fields, values), ...rows.flatMap((one) => missingOf(form.rows, one))];
  if (missing.length > 0) throw new MessageFault(code, [...new Set(missing)]);
  const rowLines = rows.flatMap((one) => [
    '    <Transaction>',
    ...elementsOf(form.rows, one, '      '),
    '    </Transaction>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Message>',
    `  <Head><TxCode>${code}</TxCode></Head>`,
    '  <Body>',
    ...elementsOf(form.fields, values, '    '),
    ...(rowLines.length > 0 ? ['    <Transactions>', ...rowLines, '    </Transactions>'] : []),
    '  </Body>',
    '</Message>',
    '',
  ].join('\n');
};
