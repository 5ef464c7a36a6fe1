import { type PasswordFault, passwordFaultWords } from '@lianfang/contract/identity/password-rules';
import { inLanguage } from '@lianfang/contract/words';
import type { ApiRefusal } from '../../api/refusal.ts';
import type { ScreenLanguage } from '../../preferences.ts';
import { minuteOf } from '../../ui/shanghai.ts';
import { speak } from '../../ui/words.ts';
import { signInWords } from '../../words/identity.ts';

const isFault = (word: unknown): word is PasswordFault => typeof word === 'string' && word in passwordFaultWords;

/** A refusal of a sign-in step in full: until when it is locked, which rule a password breaks. */
export const faultText = (refusal: ApiRefusal, language: ScreenLanguage): string => {
  const { until, faults } = refusal.detail;
  if (refusal.code === 'sign-in-locked' && typeof until === 'string')
    return `${refusal.message}${speak(signInWords, language).lockedUntil(minuteOf(until))}`;
  if (refusal.code === 'password-too-weak' && Array.isArray(faults))
    return faults
      .filter(isFault)
      .map((fault) => inLanguage(passwordFaultWords[fault], language))
      .join(' ');
  return refusal.message;
};
