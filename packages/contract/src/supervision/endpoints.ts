/** What clients may ask of this module. */
export const supervisionEndpoints = {} as const;
