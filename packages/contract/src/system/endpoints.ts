/** What clients may ask of this module. */
export const systemEndpoints = {} as const;
