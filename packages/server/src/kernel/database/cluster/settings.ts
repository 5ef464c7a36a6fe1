/**
 * Settings of our own PostgreSQL. Its log keeps a week and never a statement or a value: those carry personal
 * particulars. No JIT: queries here are short.
 */
export const durable: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Only for tests and for generating types: everything may be lost. */
export const throwAway: Readonly<Record<string, string>> = {
  ...durable,
  logging_collector: 'off',
  max_connections: '100',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};
