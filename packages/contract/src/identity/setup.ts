import { z } from 'zod';
import { Login, Phone } from '../people/people.ts';
import { Name } from '../values.ts';
import { NewPassword } from './passwords.ts';

/** The first run: the county, its joint office, and the first security administrator, who makes everybody else. */
export const CountySetup = z.strictObject({
  /** Printed by the server at its first start. */
  token: z.string().trim().min(8).max(200),
  countyName: Name,
  officeName: Name,
  administrator: z.strictObject({ name: Name, login: Login, phone: Phone.nullable(), password: NewPassword }),
});
export type CountySetup = z.infer<typeof CountySetup>;
