import { expect, test } from 'vitest';
import { readEvents } from './event-stream.ts';

const one = 'id: ab-1\nevent: plan-version\ndata: {"topic":"plan-version","id":"v1"}\n\n';

test('whole events are read, the beginning of the next one is kept', () => {
  expect(readEvents(`retry: 3000\n\n${one}id: ab-2\nev`)).toEqual({
    events: [{ topic: 'plan-version', id: 'v1' }],
    lastId: 'ab-1',
    rest: 'id: ab-2\nev',
  });
});

test('a sign of life is no event', () => {
  expect(readEvents(': \n\n: \n\n')).toEqual({ events: [], lastId: null, rest: '' });
});

test('a text cut at any place gives the same events in two readings', () => {
  const text = one + one.replaceAll('v1', 'v2').replace('ab-1', 'ab-2');
  for (let cut = 0; cut <= text.length; cut += 1) {
    const first = readEvents(text.slice(0, cut));
    const second = readEvents(first.rest + text.slice(cut));
    expect([...first.events, ...second.events].map((event) => event.id)).toEqual(['v1', 'v2']);
    expect(second.lastId ?? first.lastId).toBe('ab-2');
  }
});
