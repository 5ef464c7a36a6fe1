import type { Reader } from '../../../kernel/database/connect.ts';
import type { FileStore } from '../../../kernel/files/file-store.ts';
import type { FileReply } from '../../../kernel/http/call.ts';

const shownInline = (mediaType: string): boolean => mediaType.startsWith('image/') || mediaType === 'application/pdf';

/** Where a file belongs: the case through its answers, or the problem. */
export interface EvidencePlace {
  readonly supervisionId?: string;
  readonly problemId?: string;
  /** Whether files of answers that are not handed in are shown. */
  readonly drafts: boolean;
}

const findFile = (tx: Reader, evidenceId: string, place: EvidencePlace) =>
  tx
    .selectFrom('supervision_evidence')
    .leftJoin('supervision_reply', 'supervision_reply.id', 'supervision_evidence.reply_id')
    .select(['sha256', 'file_name', 'media_type'])
    .where('supervision_evidence.id', '=', evidenceId)
    .where('supervision_evidence.removed_at', 'is', null)
    .$if(place.supervisionId !== undefined, (rest) =>
      rest.where('supervision_reply.supervision_id', '=', place.supervisionId ?? ''),
    )
    .$if(place.problemId !== undefined, (rest) =>
      rest.where('supervision_evidence.problem_id', '=', place.problemId ?? ''),
    )
    .$if(!place.drafts, (rest) =>
      rest.where((eb) => eb.or([eb('reply_id', 'is', null), eb('supervision_reply.submitted_at', 'is not', null)])),
    )
    .executeTakeFirst();

/** A file as it is kept, or the small picture of it; null where there is none. */
export const sendEvidence = async (
  tx: Reader,
  files: FileStore,
  evidenceId: string,
  size: 'full' | 'thumbnail',
  place: EvidencePlace,
): Promise<FileReply | null> => {
  const found = await findFile(tx, evidenceId, place);
  if (!found) return null;
  const small = size === 'thumbnail';
  const bytes = small ? await files.thumbnail(found.sha256) : await files.open(found.sha256);
  if (!bytes) return null;
  const mediaType = small ? 'image/webp' : found.media_type;
  return { fileName: found.file_name, mediaType, bytes, inline: shownInline(mediaType) };
};
