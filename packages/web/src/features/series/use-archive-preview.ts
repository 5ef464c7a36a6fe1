import type { UnitId } from '@lianfang/contract/ids';
import type { ArchiveMap, ArchivePreview } from '@lianfang/contract/series/archives';
import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';

interface ToLook {
  readonly file: File;
  readonly unitId: UnitId;
  /** As a person said; null where the names of the columns say it. */
  readonly map: ArchiveMap | null;
}

export interface Looked extends ToLook {
  readonly preview: ArchivePreview;
}

/** Looks into a file of historical cases before it is imported, and again whenever a person says what its columns hold. */
export const useArchivePreview = () => {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const command = useCommand(seriesEndpoints.previewArchive, {
    touches: [],
    onRefused: (refusal) => {
      setFault(refusal.message);
      return true;
    },
  });
  const look = async ({ file, unitId, map }: ToLook): Promise<void> => {
    setFault(null);
    const preview = await command.runAndWait({ body: { unitId, map }, files: [file] });
    if (preview !== null) setLooked({ file, unitId, map, preview });
  };
  return {
    looked,
    fault,
    look,
    looking: command.running,
    progress: command.progress,
    forget: () => setLooked(null),
    tellFault: setFault,
  };
};
