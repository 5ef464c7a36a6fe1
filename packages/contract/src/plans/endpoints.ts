/** What clients may ask of this module. */
export const planEndpoints = {} as const;
