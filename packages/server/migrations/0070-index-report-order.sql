-- The list of reports follows the day of handing in, drafts last; the plain order of the column served it with nothing.
create index report_order on report ((coalesce(submitted_at, '-infinity'::timestamptz)) desc, id desc);
create index report_unit_order on report (unit_id, (coalesce(submitted_at, '-infinity'::timestamptz)) desc, id desc);
-- Nearly every report of past years is accepted: whoever looks for the others must not pass by all of them.
create index report_unsettled_order on report ((coalesce(submitted_at, '-infinity'::timestamptz)) desc, id desc)
  where state in ('draft', 'submitted', 'returned');
drop index report_submitted;
drop index report_unit;
