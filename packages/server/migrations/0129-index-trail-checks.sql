-- When the trail was last checked stands on the audit administrator's first page, however long the trail is.
create index audit_entry_checked on audit_entry (at desc) where action = 'audit.verify';
