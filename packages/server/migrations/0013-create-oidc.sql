create table oidc_attempt (
  state_sha256 text primary key check (state_sha256 ~ '^[0-9a-f]{64}$'),
  browser_sha256 text not null check (browser_sha256 ~ '^[0-9a-f]{64}$'),
  secrets_sealed text not null,
  expires_at timestamptz not null
);
comment on table oidc_attempt is 'Sign-ins sent to the identity provider and not yet come back; each comes back once, to the same browser';
comment on column oidc_attempt.secrets_sealed is 'Nonce and PKCE verifier';
create index oidc_attempt_expired on oidc_attempt (expires_at);
grant select, insert, delete on oidc_attempt to lianfang_app;

create table oidc_link (
  issuer text not null check (length(issuer) <= 300),
  subject text not null check (length(subject) <= 300),
  person_id uuid not null references person (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
comment on table oidc_link is 'Which person an identity of the provider is. Once linked, the subject decides and no longer the claim';
create unique index oidc_link_person on oidc_link (issuer, person_id);
grant select, insert, delete on oidc_link to lianfang_app;
