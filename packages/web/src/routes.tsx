import { Suspense } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import type { PageRoute } from './page.ts';
import { pages } from './pages.ts';
import { Loading } from './ui/Loading.tsx';
import { RouteFault } from './ui/RouteFault.tsx';
import { NotFoundPage } from './ui/NotFoundPage.tsx';
import { Shell } from './ui/shell/Shell.tsx';
import { sectionsOf } from './navigation.ts';

const routeOf = ({ path, Page }: PageRoute): RouteObject => ({
  path,
  errorElement: <RouteFault />,
  element: (
    <Suspense fallback={<Loading />}>
      <Page />
    </Suspense>
  ),
});

/** The router over every page; the navigation shows only what has a page. */
export const createRouter = () =>
  createBrowserRouter([
    ...pages.filter((one) => one.bare).map(routeOf),
    {
      element: <Shell sections={sectionsOf(pages.map((one) => one.path))} />,
      errorElement: <RouteFault />,
      children: [...pages.filter((one) => !one.bare).map(routeOf), { path: '*', element: <NotFoundPage /> }],
    },
  ]);
