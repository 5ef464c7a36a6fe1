import { Secret, TOTP } from 'otpauth';

/** Somebody who can be played in the demonstration, as the list at the console names them. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  /** Base32 secret of the authenticator; null where a password is enough. */
  readonly secret: string | null;
}

/** The list of logins as somebody at the console reads it. */
export const readDemoLogins = (printed: string): DemoLogin[] =>
  printed.split('\n').flatMap((line, index, lines) => {
    const found = /^ {2}([a-z0-9.]+) +(Snow-\S+) .* · (\S+)$/u.exec(line);
    if (!found?.[1] || !found[2] || !found[3]) return [];
    const secret = /secret\s+([A-Z2-7]{32})/.exec(lines[index + 1] ?? '')?.[1] ?? null;
    return [{ login: found[1], password: found[2], name: found[3], secret }];
  });

/** The code that an authenticator shows at a moment. */
export const authenticatorCode = (secret: string, at: Temporal.Instant): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.epochMilliseconds });
