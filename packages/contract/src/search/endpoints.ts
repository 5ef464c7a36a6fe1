/** What clients may ask of this module. */
export const searchEndpoints = {} as const;
