import type { PageRoute } from '../../page.ts';

/** The pages of this feature, each loaded when it is first opened. */
export const peoplePages: readonly PageRoute[] = [];
