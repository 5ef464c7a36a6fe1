import { linkEndpoints } from './link-endpoints.ts';

/** Cases that belong together: links, series, and the historical cases that are brought in for them. */
export const seriesEndpoints = { ...linkEndpoints } as const;
