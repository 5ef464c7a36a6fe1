import type { Words } from '../words.ts';
import { isFrequentPassword } from './frequent-passwords.ts';

/** What is wrong with a chosen password, in the words shown beside the field. */
export const passwordFaultWords = {
  'too-short': {
    zh: '至少 12 个字符；包含大写字母、小写字母、数字、其他字符中的三类时，至少 10 个字符。',
    en: 'At least 12 characters, or 10 with three of: capitals, small letters, digits, other characters.',
  },
  'too-frequent': {
    zh: '这是常见密码或有规律的密码，容易被猜到。可以用几个不相关的词连起来。',
    en: 'This is a frequent or regular password. Try some unrelated words in a row.',
  },
  'contains-login': { zh: '密码中不能包含登录名。', en: 'The password must not contain the sign-in name.' },
} as const satisfies Record<string, Words>;

export type PasswordFault = keyof typeof passwordFaultWords;

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

const isLongEnough = (password: string): boolean => {
  const length = [...password].length;
  return length >= 12 || (length >= 10 && kinds.filter((kind) => kind.test(password)).length >= 3);
};

/**
 * The faults of a chosen password, none where it may be used. The page and the server ask the same function.
 * Sources: GB/T 22239 level 3 8.1.4.1 (complexity), ASVS 5.0 6.2 (length, no frequent ones, none forced to symbols).
 */
export const passwordFaults = (password: string, login: string): PasswordFault[] => {
  const faults: [PasswordFault, boolean][] = [
    ['too-short', !isLongEnough(password)],
    ['too-frequent', isFrequentPassword(password)],
    ['contains-login', login.length >= 3 && password.toLowerCase().includes(login.toLowerCase())],
  ];
  return faults.flatMap(([fault, found]) => (found ? [fault] : []));
};
