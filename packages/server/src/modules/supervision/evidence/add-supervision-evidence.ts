import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { FileRefused } from '../../../kernel/files/file-refused.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { caseObstacles } from '../cases/case-obstacles.ts';
import { standingOf } from '../cases/case-standing.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { draftOf } from '../cases/reply-store.ts';
import { keepEvidence } from './keep-evidence.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Adds one file to the draft of the answer that is owed. */
export const addSupervisionEvidence = handle(
  supervisionEndpoints.addSupervisionEvidence,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, files, subject, actor, tx, now, platform, refuse, note }) => {
    const obstacle = caseObstacles.addSupervisionEvidence(await standingOf(tx, subject, actor));
    if (obstacle) refuse(obstacle.code);
    const [file] = files;
    if (!file || files.length > 1)
      return refuse('bad-request', { fields: [{ path: 'file', message: '请选择一个文件' }] });
    const addedBy = personIdOf(actor);
    const ownerId = await draftOf(tx, subject.case, addedBy, now);
    const kept = await keepEvidence(tx, platform.files, { owner: 'reply_id', ownerId, file, text: body, addedBy }, now);
    if (kept === 'evidence-too-many') return refuse(kept);
    if (kept instanceof FileRefused)
      return refuse('evidence-refused', { code: kept.refusal.code, words: kept.refusal.words });
    note({ evidenceId: kept.kept.id, sha256: kept.sha256 });
    return kept.kept;
  },
);
