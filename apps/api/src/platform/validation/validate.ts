import 'reflect-metadata';
import type { FieldError } from '@weilinli/contracts';
import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import { Refusal } from '../errors';
import { pathOf, unfitParts } from './plain-input';

export type InputClass = ClassConstructor<object>;

/**
 * Turns what came in into an instance of the class, or refuses it and names every field that is wrong. Nothing is
 * converted on the way but by the class's own decorators: `"5"` stays a text, `null` stays null.
 */
export function validated<T extends object>(type: ClassConstructor<T>, input: unknown): T {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw refusal([{ path: '', message: 'a JSON object is needed' }]);
  }
  const unfit = unfitParts(input);
  if (unfit.length > 0) throw refusal(unfit);
  // Without a single property the validator would call the class itself unknown.
  const known = propertiesOf(type);
  const unknown = Object.keys(input).filter((key) => !known.includes(key));
  if (known.length === 0 && unknown.length > 0)
    throw refusal(unknown.map((key) => unknownProperty(pathOf('', key), [])));
  if (known.length === 0) return new type();

  const instance = plainToInstance(type, input);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: true, value: true },
  });
  if (errors.length > 0) throw refusal(errors.flatMap((error) => fieldErrors(error, '')));
  return instance;
}

export function propertiesOf(type: InputClass): string[] {
  const metadatas = getMetadataStorage().getTargetValidationMetadatas(type, '', true, false);
  return [...new Set(metadatas.map(({ propertyName }) => propertyName))];
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const isItem = /^\d+$/.test(error.property) && parent !== '';
  const path = isItem ? `${parent}[${error.property}]` : pathOf(parent, error.property);
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) =>
    rule === 'whitelistValidation'
      ? unknownProperty(path, error.target ? propertiesOf(error.target.constructor as InputClass) : [])
      : { path, message },
  );
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, path))];
}

function unknownProperty(path: string, allowed: string[]): FieldError {
  const message =
    allowed.length > 0 ? `is not known here; allowed are ${allowed.join(', ')}` : 'is not known here';
  return { path, message };
}

function refusal(errors: FieldError[]): Refusal {
  const named = errors.slice(0, 3).map(({ path, message }) => sentence(path, message));
  return new Refusal('VALIDATION_FAILED', { detail: `${named.join('; ').trim()}.`, errors });
}

/** `place.datum must be …`, whether or not the message begins with the property's own name. */
function sentence(path: string, message: string): string {
  const own = path.slice(path.lastIndexOf('.') + 1);
  return message.startsWith(own) ? path.slice(0, path.length - own.length) + message : `${path} ${message}`;
}
