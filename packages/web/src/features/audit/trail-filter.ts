import { TrailFilter } from '@lianfang/contract/audit/trail';

/** The filter of the trail that the address describes; a part that does not fit is left out. */
export const filterOf = (query: Readonly<Record<string, unknown>>): TrailFilter => {
  const parts = Object.entries(TrailFilter.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(query[name]);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : [];
  });
  return TrailFilter.parse(Object.fromEntries(parts));
};
