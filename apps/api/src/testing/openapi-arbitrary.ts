import fc from 'fast-check';

/** The part of JSON Schema in which the OpenAPI document describes requests. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export interface Operation {
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** Values that fit a property of this name better than its schema can tell: ids that exist, codes of the catalogue. */
export type Hints = Record<string, fc.Arbitrary<unknown>>;

/** Values that mostly fit a schema; hints go before it. */
export function fitting(
  schema: Schema,
  { schemas, hints }: { schemas: Record<string, Schema>; hints: Hints },
): fc.Arbitrary<unknown> {
  const named = schema.$ref ? schemas[schema.$ref.split('/').at(-1) ?? ''] : undefined;
  const {
    type,
    enum: values,
    format,
    properties = {},
    required = [],
    items = {},
    ...bounds
  } = named ?? schema;
  const within = { schemas, hints };
  if (values) return fc.constantFrom(...values);
  switch (type) {
    case 'object': {
      const parts = Object.entries(properties).map(([name, part]) => [
        name,
        hints[name] ?? fitting(part, within),
      ]);
      return fc.record(Object.fromEntries(parts) as Hints, { requiredKeys: required });
    }
    case 'array':
      return fc.array(fitting(items, within), {
        minLength: bounds.minItems ?? 0,
        maxLength: Math.min(bounds.maxItems ?? 3, 3),
      });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: bounds.minimum ?? 0, max: bounds.maximum ?? 100 });
    case 'number':
      return fc.double({ min: bounds.minimum ?? -1e6, max: bounds.maximum ?? 1e6, noNaN: true });
    default:
      if (format === 'uuid') return fc.uuid();
      return fc.string({
        unit: 'grapheme',
        minLength: bounds.minLength ?? 0,
        maxLength: Math.min(bounds.maxLength ?? 50, 50),
      });
  }
}

/** Instants in their form, but of no calendar: month 13, hour 24, year 0, 31 February, offsets of a day. */
export const instants: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    // Of the last hours: what was done long ago or lies ahead is refused for that.
    arbitrary: fc.nat(12 * 3_600).map((ago) => new Date(Date.now() - ago * 1_000).toISOString()),
  },
  fc
    .tuple(
      fc.constantFrom('0000', '0001', '1969', '2026', '9999'),
      fc.constantFrom('00', '02', '12', '13'),
      fc.constantFrom('00', '01', '29', '31', '32'),
      fc.constantFrom('00:00', '23:59:60', '24:00:00', '24:01', '12:60', '08:15:00.123456789'),
      fc.constantFrom('Z', '+08:00', '-15:59', '+16:00', '+23:59', '+99:99', ''),
    )
    .map(([year, month, day, time, zone]) => `${year}-${month}-${day}T${time}${zone}`),
);

/** Keys that no list can have given out, though they look like it. */
const strangeKeys = fc.oneof(
  instants,
  fc.constantFrom<unknown>('infinity', 'NaN', '1e999', '999999999999999e999', 1e308, 0, -1, null),
  fc.constantFrom('0000-01-01T00:00:00.000Z', '2026-02-31T00:00:00.000Z', '9999-99-99T99:99:99.999Z'),
);

/** Cursors in the form of some list, with keys that fit, or nearly. */
export const cursors: fc.Arbitrary<string> = fc
  .oneof(
    fc.tuple(fc.constantFrom('inbox', 'newest'), fc.oneof(fc.uuid(), strangeKeys)),
    fc.tuple(fc.constantFrom('urgent', 'nearby'), strangeKeys, fc.uuid()),
    fc.tuple(fc.constant('nearby'), fc.double({ min: 0, noNaN: true }), fc.uuid()),
    fc.array(strangeKeys, { maxLength: 3 }),
  )
  .map((cursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url'));
