import type { SessionStage } from '@lianfang/contract/identity/sessions';
import { type Path, paths, to } from '../paths.ts';

const steps: Readonly<Record<SessionStage, Path>> = {
  'second-factor': paths.secondFactor,
  'new-password': paths.changePassword,
  'enrol-second-factor': paths.enrolSecondFactor,
  undertaking: paths.undertaking,
  open: paths.today,
};

/** Only an address of this site may be gone back to (ASVS 5.0 3.7.2: no open redirect). */
export const ownPlace = (from: string | null): string =>
  from !== null && /^\/(?![/\\])/.test(from) && !from.startsWith(paths.signIn) ? from : paths.today;

/** Where somebody goes on after a step of signing in; `from` is the place they came for. */
export const signInAddress = (stage: SessionStage, from: string | null): string =>
  stage === 'open' ? ownPlace(from) : to(steps[stage], {}, { from: from === null ? undefined : ownPlace(from) });
