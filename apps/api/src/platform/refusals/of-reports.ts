import { kind, type RefusalKinds } from './kind';

/** Places, photos, reports, and what a city sets up for them. */
export const reportRefusals = {
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
  CHOICE_REQUIRED: kind(
    422,
    'Not said which',
    'There is more than one way to do this; say which, see errors.',
  ),
  REASON_REQUIRED: kind(422, 'Reason required', 'Say why, by one of the reason codes.'),
} satisfies RefusalKinds;
