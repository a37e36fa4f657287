import { getMetadataStorage } from 'class-validator';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { InputClass } from '../validation/validate';

export interface ClassSchema {
  type: 'object';
  properties: Record<string, object>;
  required: string[];
  additionalProperties: false;
}

let known: { classes: number; schemas: Record<string, ClassSchema> } | undefined;

/**
 * The JSON schema of every class that validates requests, by its name. They are found by comparing each property with
 * all others, which takes so long that it is done anew only where a class has come along.
 */
export function classSchemas(): Record<string, ClassSchema> {
  const classes = namesOfClasses().length;
  if (known?.classes !== classes) known = { classes, schemas: madeSchemas() };
  return known.schemas;
}

function madeSchemas(): Record<string, ClassSchema> {
  refuseNamesakes();
  const schemas = Object.entries(validationMetadatasToSchemas());
  return Object.fromEntries(
    schemas.map(([name, { properties, required }]) => [name, strict({ properties, required })]),
  );
}

/** The schema of one class. A class that adds nothing to its parent has no entry of its own. */
export function schemaOf(type: InputClass, schemas: Record<string, ClassSchema>): ClassSchema {
  for (let one: unknown = type; typeof one === 'function'; one = Object.getPrototypeOf(one)) {
    const schema = schemas[one.name];
    if (schema) return schema;
  }
  return strict({});
}

interface Described {
  properties?: Record<string, object> | undefined;
  required?: string[] | undefined;
}

function strict({ properties = {}, required = [] }: Described): ClassSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Two chapters with a class of the same name would describe each other's bodies. */
function refuseNamesakes(): void {
  const names = namesOfClasses();
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two request classes are called ${twice}; rename one.`);
}

function namesOfClasses(): string[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: Map<unknown, unknown>;
  };
  return [...validationMetadatas.keys()].flatMap((type) => (typeof type === 'function' ? [type.name] : []));
}
