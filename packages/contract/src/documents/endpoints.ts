/** What clients may ask of this module. */
export const documentEndpoints = {} as const;
