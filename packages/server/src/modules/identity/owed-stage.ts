import type { SessionStage, SignInMethod } from '@lianfang/contract/identity/sessions';

/** What decides which step of a sign-in is owed next. */
export interface Standing {
  readonly method: SignInMethod;
  /** Two factors have been given in this session. */
  readonly factorProved: boolean;
  readonly factorEnrolled: boolean;
  readonly factorRequired: boolean;
  /** The password is temporary or too old. */
  readonly passwordDue: boolean;
  readonly undertakingAccepted: boolean;
}

/**
 * The step that is owed, or `open`. A password that must be changed concerns only those who signed in with it; a
 * factor that was proved elsewhere (by the identity provider) need not be enrolled here.
 */
export const owedStage = (standing: Standing): SessionStage => {
  if (standing.factorEnrolled && !standing.factorProved) return 'second-factor';
  if (standing.passwordDue && standing.method === 'password') return 'new-password';
  if (standing.factorRequired && !standing.factorProved) return 'enrol-second-factor';
  return standing.undertakingAccepted ? 'open' : 'undertaking';
};
