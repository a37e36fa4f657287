import type { FieldError, ProblemCode } from '@weilinli/contracts';

export interface RefusalFacts {
  /** What was asked, what is allowed, what to do next; else the code's own sentence. */
  detail?: string;
  errors?: FieldError[];
  retryAfterSeconds?: number;
  reportStatus?: string;
  availableActions?: string[];
}

/** A command's word for "no". Routes need not catch it: `problem.ts` answers it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ProblemCode,
    readonly facts: RefusalFacts = {},
  ) {
    super(facts.detail ?? refusals[code].detail);
  }

  get status(): number {
    return refusals[this.code].status;
  }

  get title(): string {
    return refusals[this.code].title;
  }
}

interface RefusalKind {
  status: number;
  title: string;
  detail: string;
}

/** The one table from codes to HTTP: 400 cannot be read, 422 can be read but not done, 409 not in this state. */
export const refusals: Record<ProblemCode, RefusalKind> = {
  VALIDATION_FAILED: kind(400, 'Invalid input', 'Some values are not as they must be; see errors.'),
  MALFORMED_JSON: kind(400, 'Malformed JSON', 'The body is not valid JSON in UTF-8.'),
  UNSUPPORTED_MEDIA_TYPE: kind(
    415,
    'Unsupported media type',
    'Send application/json, or multipart/form-data for files.',
  ),
  PAYLOAD_TOO_LARGE: kind(413, 'Body too large', 'The body is larger than this call allows.'),
  ROUTE_NOT_FOUND: kind(404, 'No such address', 'There is nothing at this address; see /openapi.json.'),
  METHOD_NOT_ALLOWED: kind(
    405,
    'Method not allowed',
    'This address answers other methods; see the Allow header.',
  ),
  NOT_FOUND: kind(404, 'Not found', 'There is no such thing, or it is not yours to see.'),
  UNAUTHENTICATED: kind(
    401,
    'Not signed in',
    'Sign in and send the access token as "Authorization: Bearer …".',
  ),
  TOKEN_EXPIRED: kind(401, 'Access token expired', 'Get a new pair with POST /api/v1/auth/refresh.'),
  SESSION_ENDED: kind(401, 'Session ended', 'This sign-in is over. Sign in again.'),
  FORBIDDEN: kind(403, 'Not permitted', 'None of your roles permits this.'),
  RATE_LIMITED: kind(429, 'Too many calls', 'Wait as long as Retry-After says, then try again.'),
  IDEMPOTENCY_KEY_REUSED: kind(
    422,
    'Idempotency key reused',
    'This key was used with another body. Use a new key for a new request.',
  ),
  IDEMPOTENCY_KEY_INVALID: kind(
    400,
    'Invalid idempotency key',
    'Idempotency-Key must have 1 to 255 visible characters.',
  ),
  STALE_VERSION: kind(
    409,
    'Outdated version',
    'The report has changed since. Read it again and decide anew.',
  ),
  ACTION_NOT_ALLOWED: kind(
    409,
    'Action not allowed',
    'This action is not possible from here, or not for you; see availableActions.',
  ),
  CURSOR_INVALID: kind(
    400,
    'Invalid cursor',
    'Use the nextCursor of the page before, with the same filters.',
  ),
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
  PLACE_SWAPPED: kind(
    422,
    'Longitude and latitude swapped',
    'The place lies in the city only if longitude and latitude change places.',
  ),
  PLACE_BEYOND_CITY: kind(422, 'Place beyond the city', 'The place lies more than 5 km outside the city.'),
  CATEGORY_UNKNOWN: kind(422, 'No such category', 'GET /api/v1/categories lists what can be reported.'),
  CONDITION_UNKNOWN: kind(
    422,
    'No such condition',
    'GET /api/v1/categories lists the conditions of each category.',
  ),
  PHOTO_UNKNOWN: kind(
    422,
    'No such photo',
    'Upload the photo first; a photo can be used by its uploader only.',
  ),
  PHOTO_ALREADY_USED: kind(
    409,
    'Photo already used',
    'Each photo belongs to one report and one moment. Take a new one.',
  ),
  PHOTO_EMPTY: kind(422, 'Empty file', 'Send one JPEG, PNG or WebP in the field "file".'),
  PHOTO_TYPE_UNSUPPORTED: kind(415, 'Not a photo that can be read', 'Send JPEG, PNG or WebP.'),
  PHOTO_BROKEN: kind(422, 'Broken photo', 'The file ends early or is damaged. Take or choose it again.'),
  PHOTO_TOO_LARGE: kind(413, 'Photo too large', 'A photo may have at most 10 MB.'),
  PHOTO_TOO_MANY_PIXELS: kind(422, 'Photo has too many pixels', 'A photo may have at most 64 megapixels.'),
  PHOTO_BUSY: kind(503, 'Too many photos at once', 'Try again in a moment.'),
  HANDLER_UNKNOWN: kind(422, 'No such handler', 'Name a person or organisation that may handle this report.'),
  MERGE_IMPOSSIBLE: kind(
    422,
    'Cannot be merged with that',
    'Name another open report for which you answer; see errors.',
  ),
  MERGE_TARGET_ENDED: kind(409, 'The other report has ended', 'Merge into a report that is still open.'),
  CALENDAR_MISTAKEN: kind(
    422,
    'Mistakes in the calendar',
    'Some days cannot be as they are given; see errors.',
  ),
  RULES_MISTAKEN: kind(422, 'Mistakes in the rules', 'Some rules cannot be as they are given; see errors.'),
  STAGES_MISTAKEN: kind(
    422,
    'Mistakes in the stages',
    'Some stages of escalation cannot be as they are given; see errors.',
  ),
  STATIONS_MISTAKEN: kind(
    422,
    'Mistakes in the list of stations',
    'Some lines cannot be as they are given; nothing was changed. See errors.',
  ),
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
  CHOICE_REQUIRED: kind(
    422,
    'Not said which',
    'There is more than one way to do this; say which, see errors.',
  ),
  TEMPLATE_UNKNOWN: kind(
    422,
    'No such template',
    'GET /api/v1/subscriptions lists the templates that people can be asked for.',
  ),
  REASON_REQUIRED: kind(422, 'Reason required', 'Say why, by one of the reason codes.'),
  ON_LEAVE: kind(409, 'On leave', 'Who is on leave is not on duty. Cancel the leave first.'),
  OFF_DUTY: kind(409, 'Off duty', 'A place is only taken from who is on duty.'),
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
  POINTS_NOT_ENOUGH: kind(
    409,
    'Not enough points',
    'This costs more points than are available; see GET /points.',
  ),
  REWARD_SOLD_OUT: kind(
    409,
    'Sold out',
    'None of it is left. What nobody picks up comes back; ask again then.',
  ),
  REWARD_LIMIT_REACHED: kind(
    409,
    'Limit reached',
    'One person may have only so many of this reward, see perPerson; what waits counts, what came back does not.',
  ),
  REWARD_NOT_OFFERED: kind(
    409,
    'Not offered now',
    'This reward cannot be redeemed now; see validFrom, validTo and active.',
  ),
  SHOP_UNKNOWN: kind(422, 'No such shop', 'Name an organisation whose members hand the reward over.'),
  STOCK_NOT_ENOUGH: kind(
    409,
    'Less than that in stock',
    'Others have redeemed meanwhile. Read the reward again and take out at most its stock.',
  ),
  REDEMPTION_CODE_UNKNOWN: kind(
    422,
    'No such code',
    'There is no redemption with this code. Read it again from the phone of who redeemed.',
  ),
  REDEMPTION_ELSEWHERE: kind(
    409,
    'To be picked up elsewhere',
    'This code is good, but at another shop; see pickUpPlace of the redemption on the phone.',
  ),
  REDEMPTION_PICKED_UP: kind(409, 'Picked up already', 'A code counts once, and this one has been used.'),
  REDEMPTION_CANCELLED: kind(
    409,
    'Cancelled',
    'Who redeemed this has cancelled it; the points went back to him.',
  ),
  REDEMPTION_EXPIRED: kind(
    409,
    'Its last day is over',
    'Nobody came for it in time; points and stock went back, or will within the hour.',
  ),
  REVIEW_NOT_OPEN: kind(409, 'Its word is said', 'This review waits for no such word now; see its state.'),
  SERVICE_UNAVAILABLE: kind(
    503,
    'Not available now',
    'The service is starting, stopping or overloaded. Try again in a moment.',
  ),
  INTERNAL_ERROR: kind(
    500,
    'Something went wrong',
    'This is our mistake. Name the requestId when you report it.',
  ),
};

function kind(status: number, title: string, detail: string): RefusalKind {
  return { status, title, detail };
}
