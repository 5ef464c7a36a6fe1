-- The ladder that a county starts with. Numbers and terms are the county's own to change; only the last rung's
-- character is not: accountability is decided by the organ in charge, the office may only advise it.
insert into supervision_rung
  (id, code, rung_order, zh, en, entry, approval, reply_working_days, rectify_working_days, number_word, template, submits_upward, valid_from)
values
  ('00000043-0000-7000-8000-000000000001', 'reminder', 1, '提醒', 'Reminder',
   '[{"kind":"overdue-periods","atLeast":1,"withinMonths":1},{"kind":"overdue-resolutions","atLeast":1}]',
   'none', null, null, '联办提',
   '你单位下列事项已逾期，请抓紧办理并按要求报送。', false, '2020-01-01T00:00:00Z'),
  ('00000043-0000-7000-8000-000000000002', 'notice', 2, '通报', 'Notice',
   '[{"kind":"overdue-periods","atLeast":2,"withinMonths":3},{"kind":"returned-reports","atLeast":3,"withinMonths":3},{"kind":"issued","rung":"reminder","atLeast":2,"withinMonths":3}]',
   'office', null, null, '联办通',
   '经统计，你单位下列事项未按期完成，现予以通报。', false, '2020-01-01T00:00:00Z'),
  ('00000043-0000-7000-8000-000000000003', 'letter', 3, '督办函', 'Supervision letter',
   '[{"kind":"overdue-periods","atLeast":3,"withinMonths":6},{"kind":"overdue-problems","atLeast":1},{"kind":"issued","rung":"notice","atLeast":2,"withinMonths":6}]',
   'office', 5, null, '联办督',
   '现就下列事项予以督办，请认真研究落实，并在期限内书面回复。', false, '2020-01-01T00:00:00Z'),
  ('00000043-0000-7000-8000-000000000004', 'talk', 4, '约谈', 'Talk',
   '[{"kind":"unanswered","rung":"letter","atLeast":1},{"kind":"issued","rung":"letter","atLeast":2,"withinMonths":12}]',
   'leader', 5, 20, '联办约',
   '鉴于下列事项经督办仍未落实，经研究决定约谈你单位主要负责同志，请于约谈后书面回复并按期整改。', false, '2020-01-01T00:00:00Z'),
  ('00000043-0000-7000-8000-000000000005', 'listing', 5, '挂牌整治', 'Listing for rectification',
   '[{"kind":"unanswered","rung":"talk","atLeast":1},{"kind":"overdue-problems","atLeast":3}]',
   'leader', 5, 60, '联办挂',
   '经研究，决定对你单位下列突出问题挂牌整治，请制定整改方案，按期整改，经复核合格后摘牌。', false, '2020-01-01T00:00:00Z'),
  ('00000043-0000-7000-8000-000000000006', 'accountability', 6, '问责建议', 'Advice on accountability',
   '[{"kind":"unanswered","rung":"listing","atLeast":1}]',
   'leader', null, null, '联办责',
   '现将有关单位履职情况报送贵机关，建议依规依纪依法研究处理。所附均为单位履职的事实记录，如何处理由贵机关决定。', true, '2020-01-01T00:00:00Z');
