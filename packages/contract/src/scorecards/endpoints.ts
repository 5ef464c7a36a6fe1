/** What clients may ask of this module. */
export const scorecardEndpoints = {} as const;
