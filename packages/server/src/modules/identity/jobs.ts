import { z } from 'zod';
import { defineJob, type Job } from '../../kernel/jobs/define-job.ts';

/** Sessions stay on record for as long as the trail must (GB/T 22239: six months), then go. */
const sessionsKept = { hours: 24 * 184 };

/** Removes what has run out: old sessions, unanswered challenges and offers, attempts at the provider, quiet counts. */
export const clearSignIns = defineJob({
  name: 'clear-sign-ins',
  payload: z.strictObject({}),
  cron: '50 2 * * *',
  run: async ({ tx, now }) => {
    const at = now.toString();
    const yesterday = now.subtract({ hours: 24 }).toString();
    const quiet = now.subtract({ hours: 48 }).toString();
    await tx.deleteFrom('session').where('expires_at', '<', now.subtract(sessionsKept).toString()).execute();
    await tx.deleteFrom('passkey_challenge').where('expires_at', '<', at).execute();
    await tx.deleteFrom('totp_offer').where('offered_at', '<', yesterday).execute();
    await tx.deleteFrom('oidc_attempt').where('expires_at', '<', at).execute();
    await tx.deleteFrom('sign_in_lock').where('changed_at', '<', quiet).execute();
  },
});

export const identityJobs: readonly Job[] = [clearSignIns];
