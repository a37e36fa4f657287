import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsNumber,
  IsObject,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** May be left out; but null is a value, and refused like any other that is not as it must be. */
export function Optional(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** One object of a class. Without IsObject a list would pass: each of its no items is valid. */
export function Nested(type: () => new () => object): PropertyDecorator {
  return all(
    IsObject({ message: '$property must be an object' }),
    ValidateNested(),
    Type(type),
    described(() => ({ $ref: reference(type) })),
  );
}

/** A list of objects of a class. */
export function NestedList(
  type: () => new () => object,
  size: { min: number; max: number },
): PropertyDecorator {
  return all(
    IsArray(),
    ArrayMinSize(size.min),
    ArrayMaxSize(size.max),
    IsObject({ each: true, message: 'each item of $property must be an object' }),
    ValidateNested({ each: true }),
    Type(type),
    described(() => ({
      type: 'array',
      items: { $ref: reference(type) },
      minItems: size.min,
      maxItems: size.max,
    })),
  );
}

/** A whole number in an address (`?limit=20`): plain digits only, so neither "" nor "1e3" nor "0x10" is one. */
export function QueryInteger(range: { min: number; max: number }): PropertyDecorator {
  const message = `$property must be a whole number from ${range.min} to ${range.max}`;
  // Last, because the OpenAPI document says what the last of them says: an integer.
  return all(
    fromText(/^-?\d{1,15}$/),
    Min(range.min, { message }),
    Max(range.max, { message }),
    IsInt({ message }),
  );
}

/** A decimal number in an address (`?longitude=114.318`). */
export function QueryNumber(range: { min: number; max: number }): PropertyDecorator {
  const message = `$property must be a number from ${range.min} to ${range.max}`;
  return all(
    fromText(/^-?\d{1,9}(\.\d{1,17})?$/),
    IsNumber({}, { message }),
    Min(range.min, { message }),
    Max(range.max, { message }),
  );
}

/** For the OpenAPI document, written only once all classes are there. */
function described(schema: Parameters<typeof JSONSchema>[0]): PropertyDecorator {
  return (target, property) => JSONSchema(schema)(target, String(property));
}

function reference(type: () => new () => object): string {
  return `#/components/schemas/${type().name}`;
}

function fromText(pattern: RegExp): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && pattern.test(value) ? Number(value) : value,
  );
}

function all(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
