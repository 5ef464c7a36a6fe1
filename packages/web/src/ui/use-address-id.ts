import { useParams } from 'react-router';
import type { z } from 'zod';

/** A parameter of the address as the contract's branded id, or null where the address holds something else. */
export const useAddressId = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | null => {
  const parsed = schema.safeParse(useParams()[name]);
  return parsed.success ? parsed.data : null;
};
