import { useEffect, useMemo } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useCurrentPerson } from '../../api/session.ts';
import { sectionsOf } from '../../navigation.ts';
import type { PageRoute } from '../../page.ts';
import { keepPreferences } from '../../preferences.ts';
import { ErrorState } from '../ErrorState.tsx';
import { Loading } from '../Loading.tsx';
import { MeContext, useMay } from '../me.ts';
import { PresenceProvider } from '../PresenceProvider.tsx';
import { signInAddress } from '../sign-in-steps.ts';
import { Shell } from './Shell.tsx';

const ShellFor = ({ pages }: { readonly pages: readonly PageRoute[] }) => {
  const may = useMay();
  const sections = useMemo(() => sectionsOf(pages, may), [pages, may]);
  return <Shell sections={sections} />;
};

/** Lets in whoever has signed in to the end; others go to the step of signing in that is due. */
export const Entrance = ({ pages }: { readonly pages: readonly PageRoute[] }) => {
  const { pathname, search } = useLocation();
  const asked = useCurrentPerson();
  const me = asked.data;
  useEffect(() => {
    if (me?.stage === 'open') keepPreferences(me.preferences);
  }, [me]);
  if (asked.error && asked.error.status !== 401)
    return (
      <div className="lf-page">
        <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
      </div>
    );
  if (!me) return <Loading rows={3} />;
  if (me.stage !== 'open') return <Navigate to={signInAddress(me.stage, pathname + search)} replace />;
  return (
    <MeContext value={me}>
      <PresenceProvider>
        <ShellFor pages={pages} />
      </PresenceProvider>
    </MeContext>
  );
};
