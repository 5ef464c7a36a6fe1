/** What clients may ask of this module. */
export const taskEndpoints = {} as const;
