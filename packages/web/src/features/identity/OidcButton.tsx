import { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import { Button } from 'antd';
import { useCommand } from '../../api/use-command.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { keepOidcPlace } from './oidc-place.ts';

/** Signs in through the identity provider, where one is set up. */
export const OidcButton = ({ from }: { readonly from: string | null }) => {
  const ways = useEndpoint(identityEndpoints.signInWays, {});
  const start = useCommand(identityEndpoints.startOidc, {
    touches: [],
    onDone: ({ address }) => {
      keepOidcPlace(from);
      location.assign(address);
    },
  });
  const label = ways.data?.oidcLabel ?? null;
  if (label === null) return null;
  return (
    <Button block loading={start.running} onClick={() => start.run({})}>
      {label}
    </Button>
  );
};
