import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { FileRefused } from '../../../kernel/files/file-refused.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { problemSubject } from '../problems/problem-subject.ts';
import { keepEvidence } from './keep-evidence.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Adds one file that shows the rectification, before it is reported. */
export const addProblemEvidence = handle(
  supervisionEndpoints.addProblemEvidence,
  ({ params, tx }) => problemSubject(tx, params.problemId),
  async ({ body, files, subject, actor, tx, now, platform, refuse, note }) => {
    if (subject.problem.state !== 'open') refuse('supervision-state');
    const [file] = files;
    if (!file || files.length > 1)
      return refuse('bad-request', { fields: [{ path: 'file', message: '请选择一个文件' }] });
    const addedBy = personIdOf(actor);
    const evidence = { owner: 'problem_id', ownerId: subject.problem.id, file, text: body, addedBy } as const;
    const kept = await keepEvidence(tx, platform.files, evidence, now);
    if (kept === 'evidence-too-many') return refuse(kept);
    if (kept instanceof FileRefused)
      return refuse('evidence-refused', { code: kept.refusal.code, words: kept.refusal.words });
    note({ evidenceId: kept.kept.id, sha256: kept.sha256 });
    return kept.kept;
  },
);
