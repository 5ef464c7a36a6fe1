import { expect, test } from 'vitest';
import { ownPlace, signInAddress } from './sign-in-steps.ts';

test('a step of signing in keeps the place that was asked for', () => {
  expect(signInAddress('undertaking', '/tasks?state=open')).toBe('/sign-in/undertaking?from=%2Ftasks%3Fstate%3Dopen');
  expect(signInAddress('open', '/tasks?state=open')).toBe('/tasks?state=open');
});

test('a place on another site, or a sign-in page itself, becomes the first page', () => {
  for (const place of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere', '/sign-in', null])
    expect(ownPlace(place)).toBe('/');
});
