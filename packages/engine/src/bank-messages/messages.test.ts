import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldValue, readMoment, readMoney, writeMoment, writeMoney } from './field-text.ts';
import { type MessageField, messageForms } from './message-fields.ts';
import { readMessage } from './read-message.ts';
import { MessageFault, writeMessage } from './write-message.ts';

const moment = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2099, 0, 1) / 1000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString({ smallestUnit: 'millisecond' }));
const fen = fc.integer({ min: 0, max: 999_999_999_999_999 });
const holdable = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]+$/u;
const valueOf = ({ type, longest }: MessageField): fc.Arbitrary<FieldValue> => {
  if (type === 'money') return fen;
  if (type === 'moment') return moment;
  if (type === 'account') return fc.stringMatching(/^[0-9A-Za-z@._-]{4,40}$/);
  if (type === 'code') return fc.stringMatching(new RegExp(`^[0-9]{1,${Math.min(longest, 4)}}$`));
  return fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(longest, 12) })
    .map((text) => text.trim())
    .filter((text) => text !== '' && text.length <= longest && holdable.test(text));
};
const valuesOf = (fields: readonly MessageField[]) =>
  fc.record(Object.fromEntries(fields.map((field) => [field.field, valueOf(field)])), {
    requiredKeys: fields.filter(({ required }) => required).map(({ field }) => field),
  });

describe.each([...messageForms.values()].map((form) => [form.code, form] as const))('message %s', (code, form) => {
  test('comes back from XML as it was written', () => {
    const rows = form.rows.length > 0 ? fc.array(valuesOf(form.rows), { maxLength: 3 }) : fc.constant([]);
    fc.assert(
      fc.property(valuesOf(form.fields), rows, (values, list) => {
        const message = {
          code,
          values: values as Record<string, FieldValue>,
          rows: list as Record<string, FieldValue>[],
        };
        expect(readMessage(writeMessage(message))).toEqual({ ...message, faults: [] });
      }),
      { numRuns: 40 },
    );
  });

  test('names each of its fields once', () => {
    for (const fields of [form.fields, form.rows]) {
      expect(new Set(fields.map((one) => one.code)).size).toBe(fields.length);
      expect(new Set(fields.map((one) => one.field)).size).toBe(fields.length);
    }
  });
});

test('the set has every code that is published', () => {
  const codes = [...messageForms.keys()];
  expect(codes).toHaveLength(27);
  expect([codes[0], codes.at(-1)]).toEqual(['100101', '100405']);
});

const reply = (body: string) =>
  `<Message><Head><TxCode>100302</TxCode></Head><Body><ApplicationID>a</ApplicationID><Result>01</Result><FeedbackTime>20260302090000</FeedbackTime>${body}</Body></Message>`;

const row = (rest: string) => `<Transaction><TransactionTime>20260302085959</TransactionTime>${rest}</Transaction>`;

describe('what is wrong is told field by field', () => {
  test('of the body and of each row', () => {
    const good = row('<TransactionAmount>12.5</TransactionAmount><BorrowingSigns>0</BorrowingSigns>');
    const bad = row('<TransactionAmount>1,000</TransactionAmount><Colour>red</Colour>');
    const read = readMessage(
      reply(`<Result>02</Result><Nothing>x</Nothing><Transactions>${good}${bad}</Transactions>`),
    );
    expect(read.rows).toEqual([{ at: '2026-03-02T00:59:59.000Z', amount: 1250, direction: '0' }]);
    expect(read.faults).toEqual([
      { row: null, element: 'Nothing', fault: 'unknown' },
      { row: null, element: 'Result', fault: 'twice' },
      { row: 2, element: 'Colour', fault: 'unknown' },
      { row: 2, element: 'TransactionAmount', fault: 'not-readable' },
      { row: 2, element: 'BorrowingSigns', fault: 'missing' },
    ]);
  });

  test('a message that lacks what it must have is not written', () => {
    expect(() => writeMessage({ code: '100102', values: {}, rows: [] })).toThrow(MessageFault);
    expect(() => writeMessage({ code: '999999', values: {}, rows: [] })).toThrow(MessageFault);
  });
});

test.each([
  ['no XML', 'x'],
  ['entities', `<!DOCTYPE a [<!ENTITY b "c">]>${reply('')}`],
  ['a tag that another closes', reply('<Remark>x</Remak>')],
  ['another end', reply('').replace('</Message>', '')],
  ['an unknown code', reply('').replace('100302', '100999')],
  ['too deep', `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`],
  ['too large', reply(`<Remark>${'x'.repeat(10_000_001)}</Remark>`)],
])('%s is refused', (_name, text) => {
  expect(() => readMessage(text)).toThrow('damaged');
});

test('an entity of the five is read, any other stays as it stands', () => {
  expect(readMessage(reply('<Remark>&lt;&amp;&#20013;&b;</Remark>')).values['remark']).toBe('<&中&b;');
});

test('money and moments are read exactly or not at all', () => {
  fc.assert(fc.property(fen, (one) => void expect(readMoney(writeMoney(one))).toBe(one)));
  fc.assert(fc.property(moment, (one) => void expect(readMoment(writeMoment(one))).toBe(one)));
  for (const text of ['-1', '1.234', '1,000', '１', '', '1e3']) expect(readMoney(text)).toBeNull();
  for (const text of ['20260230000000', '20260302250000', '2026-03-02', '']) expect(readMoment(text)).toBeNull();
});
