import { IsInt, IsNumber, Max, Min } from 'class-validator';

/** A whole number, both ends included. */
export function Whole(least: number, most: number): PropertyDecorator {
  return (target, property) => {
    Between(least, most)(target, property);
    // Last, because the OpenAPI document says what the last of them says: an integer.
    IsInt()(target, property as string);
  };
}

/** A number, both ends included. */
export function Between(least: number, most: number): PropertyDecorator {
  return (target, property) => {
    IsNumber()(target, property as string);
    Min(least)(target, property as string);
    Max(most)(target, property as string);
  };
}
