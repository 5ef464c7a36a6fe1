// Generated from the migrated database; do not edit.

/** The last moment for which each scheduled job was put in the queue. */
export interface JobSchedule {
  job: string;
  fired_for: string;
}
