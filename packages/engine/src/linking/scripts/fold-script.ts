const links = /(?:https?|hxxps?):\/\/[!-~]+|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[!-~]*)?/g;
const numbers = /[0-9０-９][0-9.,:%*-]*/g;
const fillers = /[^\p{L}\p{N}#@]+/gu;

/**
 * A told or written script without what differs from victim to victim: width and case are folded, links become `@`,
 * numbers `#`, and signs and blanks go.
 */
export const foldScript = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(links, '@').replaceAll(numbers, '#').replaceAll(fillers, '');
