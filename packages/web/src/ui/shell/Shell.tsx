import { Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import type { NavigationSection } from '../../navigation.ts';
import { shellWords } from '../../words/shell.ts';
import { Loading } from '../Loading.tsx';
import { usePhone } from '../use-media.ts';
import { useWords } from '../words.ts';
import { Foot } from './Foot.tsx';
import { Navigation } from './Navigation.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { TopBar } from './TopBar.tsx';
import './shell.css';

/** What surrounds every page of a signed-in person: navigation at the side, or at the foot of a phone. */
export const Shell = ({ sections }: { readonly sections: readonly NavigationSection[] }) => {
  const w = useWords(shellWords);
  const phone = usePhone();
  return (
    <div className="lf-shell">
      <a className="lf-skip" href="#main">
        {w.skip}
      </a>
      <div className="lf-side lf-screen-only">
        <TopBar />
        {phone ? null : <Navigation sections={sections} />}
      </div>
      <div className="lf-body">
        <OfflineBanner />
        <main id="main" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {phone ? <Foot sections={sections} /> : null}
      <ScrollRestoration />
    </div>
  );
};
