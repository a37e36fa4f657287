import { kind, type RefusalKinds } from './kind';

/** Who somebody is, what he agreed to, when he works. */
export const peopleRefusals = {
  DEMO_DISABLED: kind(404, 'Not a demonstration', 'Demo people exist in demo mode only.'),
  PERSONA_UNKNOWN: kind(422, 'No such persona', 'GET /api/v1/auth/demo lists who can sign in.'),
  WECHAT_CODE_INVALID: kind(
    401,
    'WeChat code not accepted',
    'The code is invalid, used or expired. Call wx.login again.',
  ),
  WECHAT_RATE_LIMITED: kind(429, 'WeChat is being asked too often', 'Wait a moment, then sign in again.'),
  WECHAT_USER_BLOCKED: kind(403, 'Blocked by WeChat', 'WeChat has blocked this account as a risk.'),
  WECHAT_UNAVAILABLE: kind(
    503,
    'WeChat does not answer',
    'WeChat cannot be reached now. Try again in a moment.',
  ),
  WECHAT_MISCONFIGURED: kind(
    503,
    'WeChat sign-in is not set up',
    'The operator has to set WECHAT_APP_ID and WECHAT_APP_SECRET.',
  ),
  STAFF_CODE_INVALID: kind(
    422,
    'Staff code not accepted',
    'The code is wrong, used or expired. Ask for a new one.',
  ),
  STAFF_ALREADY_BOUND: kind(409, 'Already bound', 'This staff account is bound to a WeChat account already.'),
  INVITE_CODE_INVALID: kind(
    422,
    'Invitation code not accepted',
    'The code is wrong, used or older than ten minutes. Ask for a new one: POST /api/v1/me/invite-code.',
  ),
  ROLE_OFFER_OVER: kind(
    409,
    'The offer is over',
    'It was answered, taken back or not answered in time; see its state. Ask for a new one.',
  ),
  ROLE_HELD: kind(409, 'Has that role already', 'Nobody holds the same role in the same area twice.'),
  TEMPLATE_UNKNOWN: kind(
    422,
    'No such template',
    'GET /api/v1/subscriptions lists the templates that people can be asked for.',
  ),
  ON_LEAVE: kind(409, 'On leave', 'Who is on leave is not on duty. Cancel the leave first.'),
  OFF_DUTY: kind(409, 'Off duty', 'A place is only taken from who is on duty.'),
  DUTY_WORD_OVER: kind(
    409,
    'Word on duty is over',
    'Something newer was said of this duty, or its time has passed. See GET /duty, and say how it is now.',
  ),
  LEAVE_OVERLAPS: kind(409, 'Another leave at that time', 'Cancel the other leave first; see GET /leaves.'),
  LEAVE_OVER: kind(409, 'Leave is over', 'A leave that has ended cannot be cancelled.'),
  CONSENT_REQUIRED: kind(
    403,
    'Consent required',
    'Nothing about you is stored before you agree to the privacy notice that applies now: GET /api/v1/privacy, then POST /api/v1/me/consent.',
  ),
  NOTICE_OUTDATED: kind(
    409,
    'The notice is another one now',
    'Read the notice that applies now (GET /api/v1/privacy) and agree to that version.',
  ),
  TASKS_IN_HAND: kind(
    409,
    'Tasks in hand',
    'Hand over what you have in hand first; then the account can be erased.',
  ),
} satisfies RefusalKinds;
