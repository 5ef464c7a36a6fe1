/** What clients may ask of this module. */
export const peopleEndpoints = {} as const;
