import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Reply } from '../../ui/Reply.tsx';
import { AuditRetention } from './AuditRetention.tsx';
import { SettingsChanges } from './SettingsChanges.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { SystemFrame } from './SystemFrame.tsx';

/** Settings of the installation, for the system administrator. */
export const SystemPage = () => {
  const asked = useEndpoint(systemEndpoints.readSettings, {});
  return (
    <SystemFrame>
      <Reply of={asked}>{(kept) => <SettingsForm key={kept.version} kept={kept} />}</Reply>
      <AuditRetention />
      <SettingsChanges />
    </SystemFrame>
  );
};
