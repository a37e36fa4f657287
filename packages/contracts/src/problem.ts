/** Every code an error of the API can carry. Stable: clients may branch on them. */
export const problemCodes = [
  'VALIDATION_FAILED',
  'MALFORMED_JSON',
  'UNSUPPORTED_MEDIA_TYPE',
  'PAYLOAD_TOO_LARGE',
  'ROUTE_NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'SESSION_ENDED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_KEY_INVALID',
  'STALE_VERSION',
  'ACTION_NOT_ALLOWED',
  'CURSOR_INVALID',
  'DEMO_DISABLED',
  'PERSONA_UNKNOWN',
  'WECHAT_CODE_INVALID',
  'WECHAT_RATE_LIMITED',
  'WECHAT_USER_BLOCKED',
  'WECHAT_UNAVAILABLE',
  'WECHAT_MISCONFIGURED',
  'STAFF_CODE_INVALID',
  'STAFF_ALREADY_BOUND',
  'PLACE_SWAPPED',
  'PLACE_BEYOND_CITY',
  'CATEGORY_UNKNOWN',
  'CONDITION_UNKNOWN',
  'PHOTO_UNKNOWN',
  'PHOTO_ALREADY_USED',
  'PHOTO_EMPTY',
  'PHOTO_TYPE_UNSUPPORTED',
  'PHOTO_BROKEN',
  'PHOTO_TOO_LARGE',
  'PHOTO_TOO_MANY_PIXELS',
  'PHOTO_BUSY',
  'HANDLER_UNKNOWN',
  'MERGE_IMPOSSIBLE',
  'MERGE_TARGET_ENDED',
  'CALENDAR_MISTAKEN',
  'RULES_MISTAKEN',
  'STAGES_MISTAKEN',
  'STATIONS_MISTAKEN',
  'INVITE_CODE_INVALID',
  'ROLE_OFFER_OVER',
  'ROLE_HELD',
  'REASON_REQUIRED',
  'CHOICE_REQUIRED',
  'ON_LEAVE',
  'OFF_DUTY',
  'LEAVE_OVERLAPS',
  'LEAVE_OVER',
  'CONSENT_REQUIRED',
  'NOTICE_OUTDATED',
  'TASKS_IN_HAND',
  'TEMPLATE_UNKNOWN',
  'POINTS_NOT_ENOUGH',
  'REWARD_SOLD_OUT',
  'REWARD_LIMIT_REACHED',
  'REWARD_NOT_OFFERED',
  'SHOP_UNKNOWN',
  'STOCK_NOT_ENOUGH',
  'REDEMPTION_CODE_UNKNOWN',
  'REDEMPTION_ELSEWHERE',
  'REDEMPTION_PICKED_UP',
  'REDEMPTION_CANCELLED',
  'REDEMPTION_EXPIRED',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_ERROR',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export interface FieldError {
  /** `place.longitude`, `photoIds[2]`. */
  path: string;
  message: string;
}

/** RFC 9457, `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  requestId: string;
  errors?: FieldError[];
  /** With ACTION_NOT_ALLOWED. */
  reportStatus?: string;
  availableActions?: string[];
}
