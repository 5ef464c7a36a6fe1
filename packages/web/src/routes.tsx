import { Suspense } from 'react';
import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router';
import type { PageRoute } from './page.ts';
import { pages } from './pages.ts';
import { Loading } from './ui/Loading.tsx';
import { Permitted } from './ui/Permitted.tsx';
import { RouteFault } from './ui/RouteFault.tsx';
import { NotFoundPage } from './ui/NotFoundPage.tsx';
import { Entrance } from './ui/shell/Entrance.tsx';

const routeOf = ({ path, Page, title, needs, bare }: PageRoute): RouteObject => ({
  path,
  errorElement: <RouteFault />,
  element: (
    <Suspense fallback={<Loading />}>
      {needs === undefined || bare ? (
        <Page />
      ) : (
        <Permitted needs={needs} title={title}>
          <Page />
        </Permitted>
      )}
    </Suspense>
  ),
});

/** Begins to load the page of the address that the browser opened, beside asking who is signed in and not after it. */
const loadFirst = (): void => {
  const found = matchRoutes(
    pages.map(({ path, Page }) => ({ path, handle: Page.load })),
    location,
  );
  const load: unknown = found?.[0]?.route.handle;
  // A failure shows where the page itself is rendered.
  if (typeof load === 'function') Promise.resolve(load()).catch(() => undefined);
};

/** The router over every page; the navigation shows only what has a page. */
export const createRouter = () => {
  loadFirst();
  return createBrowserRouter([
    ...pages.filter((one) => one.bare).map(routeOf),
    {
      element: <Entrance pages={pages} />,
      errorElement: <RouteFault />,
      children: [...pages.filter((one) => !one.bare).map(routeOf), { path: '*', element: <NotFoundPage /> }],
    },
  ]);
};
