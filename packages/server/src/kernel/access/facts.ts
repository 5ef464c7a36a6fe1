import type { Expression } from 'kysely';

/** What the policy may look at on a thing. A loader fills what the thing has; the rest stays out, and refuses. */
export interface Facts {
  /** Path of the unit the thing belongs to. */
  readonly unitPath?: string | null;
  /** Paths of every unit that takes part in the thing; in SQL a text[]. */
  readonly unitPaths?: readonly string[] | null;
  /** The person the thing is about, or whose it is. */
  readonly personId?: string | null;
  /** Path of that person's unit, where the thing itself belongs to another one. */
  readonly personUnitPath?: string | null;
  /** Roles that person holds or will hold; in SQL a text[]. */
  readonly personRoles?: readonly string[] | null;
  /** The role the thing gives or takes. */
  readonly grantedRole?: string | null;
  /** Who wrote it. */
  readonly authorId?: string | null;
  /** Path of the unit whose work it shows. */
  readonly authorUnitPath?: string | null;
  /** The person it was handed to. */
  readonly delegateId?: string | null;
  /** Who has to approve it: 'none', 'office' or 'leader'. */
  readonly approval?: string | null;
}

export type Fact = keyof Facts;

/** The same facts as SQL, for lists: one expression per fact. */
export type FactColumns = { readonly [F in Fact]?: Expression<unknown> };
