/** Bounds of what callers may send; the API refuses what is outside, and clients can tell before they send. */
export const bounds = {
  textLength: 2000,
  addressLength: 200,
  nameLength: 60,
  photosPerReport: 9,
  photoBytes: 10 * 1024 * 1024,
  photoPixels: 64_000_000,
  pageSize: { default: 20, max: 100 },
  nearbyRadius: { default: 500, max: 2000 },
  stationRadius: { default: 3000, max: 20_000 },
  idempotencyKeyLength: 255,
  longestPeriodDays: 366,
} as const;
