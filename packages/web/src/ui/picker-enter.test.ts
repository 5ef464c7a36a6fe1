import { expect, test } from 'vitest';
import { createPickerEnter } from './picker-enter.ts';

const press = (field: ReturnType<typeof createPickerEnter>, key: string): boolean => {
  let reachesForm = true;
  field.onKeyDown({
    key,
    preventDefault: () => {
      reachesForm = false;
    },
  });
  return reachesForm;
};

test('in a closed field that nobody touched Enter sends the form', () => {
  const field = createPickerEnter();
  expect(press(field, 'Enter')).toBe(true);
});

test('with the calendar open Enter takes the day, also where the picker closes first; the next one sends', async () => {
  const field = createPickerEnter();
  field.onOpenChange(true);
  expect(press(field, 'ArrowDown')).toBe(true);
  field.onOpenChange(false);
  expect(press(field, 'Enter')).toBe(false);
  await Promise.resolve();
  expect(press(field, 'Enter')).toBe(true);
});

test('what was typed into a closed field is taken before the form is sent', () => {
  const field = createPickerEnter();
  for (const key of '20260302') press(field, key);
  expect(press(field, 'Enter')).toBe(false);
  expect(press(field, 'Enter')).toBe(true);
});
