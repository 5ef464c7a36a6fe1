import { identifierTypes as linked } from '@lianfang/engine/linking/identifier-kinds';
import { expect, test } from 'vitest';
import { identifierTypes } from './identifiers.ts';

test('the identifiers of a case are those that the engine links by, but for what is not written down', () => {
  const notWritten = ['downstream', 'script'];
  expect(Object.keys(identifierTypes).toSorted()).toEqual(
    linked.filter((type) => !notWritten.includes(type)).toSorted(),
  );
});
