/** What clients may ask of this module. */
export const reportEndpoints = {} as const;
