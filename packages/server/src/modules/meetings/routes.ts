import type { Route } from '../../kernel/http/handle.ts';
import { amendMeeting } from './amend-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { confirmMinutes } from './confirm-minutes.ts';
import { holdMeeting } from './hold-meeting.ts';
import { listMeetings } from './list-meetings.ts';
import { planMeeting } from './plan-meeting.ts';
import { readMeeting } from './read-meeting.ts';
import { recordAttendance } from './record-attendance.ts';
import { returnMinutes } from './return-minutes.ts';
import { signInToMeeting } from './sign-in-to-meeting.ts';
import { submitMinutes } from './submit-minutes.ts';
import { writeMinutes } from './write-minutes.ts';
import { resolutionRoutes } from './resolutions/resolution-routes.ts';

export const meetingRoutes: readonly Route[] = [
  listMeetings,
  readMeeting,
  planMeeting,
  amendMeeting,
  cancelMeeting,
  signInToMeeting,
  recordAttendance,
  holdMeeting,
  writeMinutes,
  submitMinutes,
  returnMinutes,
  confirmMinutes,
  ...resolutionRoutes,
];
