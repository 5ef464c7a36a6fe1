import type { Action } from '@lianfang/contract/endpoints';
import type { Words } from '@lianfang/contract/words';
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { Path } from './paths.ts';

/** A page that is loaded when it is first shown, or before, by `load`. */
export type LazyPage = LazyExoticComponent<ComponentType> & { readonly load: () => Promise<unknown> };

/** A page as a feature offers it: its address, its name in the window and in the lists, and how it is loaded. */
export interface PageRoute {
  readonly path: Path;
  readonly title: Words;
  readonly Page: LazyPage;
  /** The action without which the page has nothing to show: the navigation leaves it out for others. */
  readonly needs?: Action;
  /** Outside of the shell: sign-in and set-up have no navigation around them. */
  readonly bare?: boolean;
}

/** Loads a named component when its page is first opened. */
export const page = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): LazyPage =>
  Object.assign(
    lazy(async () => ({ default: (await load())[name] })),
    { load },
  );
