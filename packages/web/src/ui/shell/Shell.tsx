import { lazy, Suspense, useState } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useLive } from '../../api/use-live.ts';
import type { NavigationSection } from '../../navigation.ts';
import { navigationWords } from '../../words/navigation.ts';
import { paletteWords } from '../../words/palette.ts';
import { shellWords } from '../../words/shell.ts';
import { Loading } from '../Loading.tsx';
import { useKeys } from '../use-keys.ts';
import { usePhone } from '../use-media.ts';
import { useWords } from '../words.ts';
import { Foot } from './Foot.tsx';
import { Navigation } from './Navigation.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { TopBar } from './TopBar.tsx';
import { UpdateNotice } from './UpdateNotice.tsx';
import type { PaletteEntry } from './use-palette.ts';
import './shell.css';

const KeyHelp = lazy(async () => ({ default: (await import('../KeyHelp.tsx')).KeyHelp }));
const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }));

const usePageEntries = (sections: readonly NavigationSection[]): readonly PaletteEntry[] => {
  const n = useWords(navigationWords);
  const { pages } = useWords(paletteWords);
  return sections
    .flatMap((section) => section.entries)
    .map((entry) => ({ to: entry.path, label: n[entry.word], kind: pages }));
};

/** What surrounds every page of a signed-in person: navigation at the side, or at the foot of a phone. */
export const Shell = ({ sections }: { readonly sections: readonly NavigationSection[] }) => {
  const w = useWords(shellWords);
  const phone = usePhone();
  const pages = usePageEntries(sections);
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  useLive();
  useKeys({ 'mod+k': () => setSearching(true), '?': () => setHelping(true) });
  return (
    <div className="lf-shell">
      <a className="lf-skip" href="#main">
        {w.skip}
      </a>
      <div className="lf-side lf-screen-only">
        <TopBar onSearch={() => setSearching(true)} />
        {phone ? null : <Navigation sections={sections} />}
      </div>
      <div className="lf-body">
        <OfflineBanner />
        <UpdateNotice />
        <main id="main" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {phone ? <Foot sections={sections} /> : null}
      <Suspense>{helping ? <KeyHelp onClose={() => setHelping(false)} /> : null}</Suspense>
      <Suspense>{searching ? <Palette pages={pages} onClose={() => setSearching(false)} /> : null}</Suspense>
      <ScrollRestoration />
    </div>
  );
};
