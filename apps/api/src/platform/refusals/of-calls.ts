import { kind, type RefusalKinds } from './kind';

/** What any call can be told. */
export const callRefusals = {
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
} satisfies RefusalKinds;
