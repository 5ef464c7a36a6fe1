const slot = 'lianfang.oidc-from';

/** Remembers, in this tab, where somebody wanted to go before the identity provider took over the window. */
export const keepOidcPlace = (from: string | null): void => {
  if (from === null) sessionStorage.removeItem(slot);
  else sessionStorage.setItem(slot, from);
};

export const oidcPlace = (): string | null => sessionStorage.getItem(slot);
