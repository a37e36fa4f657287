import { IsInt, Max, Min } from 'class-validator';

/** A whole number from 0 on. */
export function Amount(most: number): PropertyDecorator {
  return (target, property) => {
    Min(0)(target, property as string);
    Max(most)(target, property as string);
    // Last, because the OpenAPI document says what the last of them says: an integer.
    IsInt()(target, property as string);
  };
}
