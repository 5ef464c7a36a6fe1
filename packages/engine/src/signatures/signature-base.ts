import { componentValue, type SignedMessage } from './signed-message.ts';
import type { SignatureInput } from './signature-input.ts';

/**
 * The text that is signed (RFC 9421, 2.5): one line a component, then the parameters. Throws `MissingComponent` where
 * the message lacks one.
 */
export const signatureBase = (
  message: SignedMessage,
  { components, text }: Pick<SignatureInput, 'components' | 'text'>,
): string =>
  [
    ...components.map((one) => `"${one.name}"${one.ofRequest ? ';req' : ''}: ${componentValue(message, one)}`),
    `"@signature-params": ${text}`,
  ].join('\n');
