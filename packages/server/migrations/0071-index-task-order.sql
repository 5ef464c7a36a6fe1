-- The list of tasks of all plans in the order of their measures.
create index task_order on task (position, id);
