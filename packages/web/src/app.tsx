import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { createQueryClient } from './api/query-client.ts';
import { createRouter } from './routes.tsx';
import { paths, to } from './paths.ts';
import { Providers } from './ui/Providers.tsx';

/** Joins the router to the cache: whoever is signed out is led to the sign-in and back to the same place. */
const compose = () => {
  const router = createRouter();
  const client = createQueryClient(() => {
    const { pathname, search } = router.state.location;
    if (pathname.startsWith(paths.signIn) || pathname === paths.setUp) return;
    void router.navigate(to(paths.signIn, {}, { from: pathname + search }), { replace: true });
  });
  return { router, client };
};

export const Web = () => {
  const [{ router, client }] = useState(compose);
  return (
    <QueryClientProvider client={client}>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </QueryClientProvider>
  );
};
