alter table document add column paper jsonb;
alter table document add column pdf_sha256 text check (pdf_sha256 ~ '^[0-9a-f]{64}$');
comment on column document.paper is 'All that the issued paper was written from, letterhead and code included; null for what was issued before the platform wrote PDF';
comment on column document.pdf_sha256 is 'Of the PDF in the file store; null until somebody asks for it';
create index document_pdf_sha256 on document (pdf_sha256);

create or replace function refuse_change_of_issued_document() returns trigger language plpgsql as $$
begin
  if (new.kind, new.title, new.content, new.as_of, new.number_text, new.year, new.number, new.code, new.sha256,
      new.paper, new.issued_at)
     is distinct from
     (old.kind, old.title, old.content, old.as_of, old.number_text, old.year, old.number, old.code, old.sha256,
      old.paper, old.issued_at)
     or (old.pdf_sha256 is not null and new.pdf_sha256 is distinct from old.pdf_sha256)
  then
    raise exception 'an issued document never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
