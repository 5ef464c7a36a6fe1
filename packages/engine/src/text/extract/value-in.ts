/**
 * A value of a match, by default its group `value`, and where it stands in the text, half-open; the last place where the
 * match has it twice.
 */
export const valueIn = (
  match: RegExpExecArray,
  value: string = match.groups?.['value'] ?? '',
): { readonly value: string; readonly start: number; readonly end: number } => {
  const start = match.index + match[0].lastIndexOf(value);
  return { value, start, end: start + value.length };
};
