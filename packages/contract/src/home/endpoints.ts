/** What clients may ask of this module. */
export const homeEndpoints = {} as const;
