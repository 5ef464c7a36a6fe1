import { randomBytes } from 'node:crypto';
import type { Victim } from '@lianfang/contract/cases/cases';
import { maskText } from '@lianfang/engine/text/extract/mask-text';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { openVictim } from './victim.ts';

/** A narrative with the type that a person settled, in the form that training takes. */
export interface ConfirmedSample {
  readonly id: string;
  readonly text: string;
  readonly label: string;
}

const casesAtOnce = 1000;

/** What is written of the victim gives way to the word for them. */
const withoutVictim = (narrative: string, victim: Victim | null): string =>
  [victim?.name, victim?.idNumber, victim?.phone, victim?.address]
    .filter((text) => typeof text === 'string' && text.trim().length > 1)
    .reduce<string>((text, own) => text.replaceAll(own?.trim() ?? '', '受害人'), narrative);

/**
 * The narratives of all cases that a person gave a type, oldest first. Everything that identifies a person is replaced:
 * what is on record of the victim by a word, other identifiers by tokens of a key that nobody keeps.
 */
export async function* confirmedSamples(
  tx: Reader,
  secrets: Secrets,
  now: Temporal.Instant,
): AsyncGenerator<ConfirmedSample> {
  const key = randomBytes(32);
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await tx
      .selectFrom('fraud_case')
      .select(['id', 'type', 'narrative', 'victim_sealed'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(casesAtOnce)
      .execute();
    for (const { id, type, narrative, victim_sealed: sealed } of rows) {
      if (type === null || narrative.trim() === '') continue;
      const bare = withoutVictim(narrative, openVictim(secrets, id, sealed));
      yield { id, text: maskText(bare, key, now.toString()).text, label: type };
    }
    last = rows.at(-1)?.id ?? last;
    if (rows.length < casesAtOnce) return;
  }
}
