create table sign_in_settings (
  only_row boolean primary key default true check (only_row),
  rules jsonb not null,
  oidc jsonb,
  oidc_secret_sealed text,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references person (id),
  check (oidc is null or oidc_secret_sealed is not null)
);
comment on table sign_in_settings is 'How strict signing in is, and the identity provider; without the row the starting rules hold';
grant select, insert, update on sign_in_settings to lianfang_app;

create table preference (
  person_id uuid primary key references person (id),
  language text not null check (language in ('zh', 'en')),
  theme text not null check (theme in ('system', 'light', 'dark')),
  large_type boolean not null
);
comment on table preference is 'How somebody wants the screens to look';
grant select, insert, update on preference to lianfang_app;
