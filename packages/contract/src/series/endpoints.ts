import { archiveEndpoints } from './archive-endpoints.ts';
import { linkEndpoints } from './link-endpoints.ts';
import { seriesRecordEndpoints } from './series-endpoints.ts';

/** Cases that belong together: links, series, and the historical cases that are brought in for them. */
export const seriesEndpoints = { ...linkEndpoints, ...seriesRecordEndpoints, ...archiveEndpoints } as const;
