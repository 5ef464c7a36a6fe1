import { expect, test } from 'vitest';
import { readAnnotated } from './gold/annotated.ts';
import { generateLines } from './gold/generate-lines.ts';
import { goldNow } from './gold/score.ts';
import { maskText, personTypes, unmaskText } from './mask-text.ts';

const key = new TextEncoder().encode('0123456789abcdef');
const other = new TextEncoder().encode('fedcba9876543210');
const mask = (text: string, by = key) => maskText(text, by, goldNow).text;

test('one value, however written, has one token under one key and another under another', () => {
  expect(mask('199-0000-0001')).toBe(mask('１９９０００００００１'));
  expect(mask('19900000001')).toMatch(/^⟦phone:[a-p]{16}⟧$/);
  expect(mask('19900000001', other)).not.toBe(mask('19900000001'));
  expect(mask('损失5万元，户名：测试甲。')).toMatch(/^损失5万元，户名：⟦name:[a-p]{16}⟧。$/);
});

test('no identifier of a person that is marked stays, masking twice changes nothing, and the map undoes it', () => {
  for (const line of generateLines(300, 5)) {
    const { text, wanted } = readAnnotated(line);
    const masked = maskText(text, key, goldNow);
    for (const { type, start, end } of wanted.filter((one) => personTypes.includes(one.type)))
      expect([type, masked.text.includes(text.slice(start, end))]).toEqual([type, false]);
    expect(mask(masked.text)).toBe(masked.text);
    expect(mask(unmaskText(masked.text, masked.tokens))).toBe(masked.text);
  }
});

test('a short key is refused', () => {
  expect(() => maskText('', key.subarray(0, 15), goldNow)).toThrow(RangeError);
});
