import { Suspense } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
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

/** The router over every page; the navigation shows only what has a page. */
export const createRouter = () =>
  createBrowserRouter([
    ...pages.filter((one) => one.bare).map(routeOf),
    {
      element: <Entrance pages={pages} />,
      errorElement: <RouteFault />,
      children: [...pages.filter((one) => !one.bare).map(routeOf), { path: '*', element: <NotFoundPage /> }],
    },
  ]);
