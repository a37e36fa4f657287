import {
  complete,
  has,
  type Mistake,
  note,
  noteRepeated,
  openObject,
  type Reading,
  readList,
  readText,
  readWord,
} from '../catalogue/reading';
import { type At, code, inside, readConditions } from './read-conditions';
import { type DispatchRule, organisationKinds, type Target, targetRoles } from './rules';

export type RulesCheck =
  | { readonly ok: true; readonly rules: readonly DispatchRule[] }
  | { readonly ok: false; readonly errors: readonly Mistake[] };

const mostRules = 200;
const mostCoHandlers = 5;
/** What the history says where no rule decided. */
const reserved = ['nobody-fits', 'assigned'];

/**
 * Reads the rules of dispatch from any value, usually parsed JSON: a list in their order. Names every mistake with its
 * path and what is allowed; never throws on JSON. Whether the areas, categories and organisations exist,
 * `unknownNames` says.
 */
export function readRules(value: unknown, path = 'rules'): RulesCheck {
  const mistakes: Mistake[] = [];
  const from: Reading = { path: '', object: { [path]: value }, mistakes };
  const list = readList(from, path, { least: 1, most: mostRules }) ?? [];
  const rules = list.map((entry, index) => readRule(entry, { path: `${path}[${index}]`, mistakes }));
  noteRepeated(
    rules.map((rule, index) => ({ path: `${path}[${index}].id`, text: rule?.id })),
    mistakes,
  );
  const read = complete(rules);
  return read && mistakes.length === 0 ? { ok: true, rules: read } : { ok: false, errors: mistakes };
}

function readRule(value: unknown, at: At): DispatchRule | undefined {
  const from = openObject(value, at, ['id', 'name', 'when', 'lead', 'co']);
  if (!from) return undefined;
  const id = readText(from, 'id', {
    longest: 60,
    pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    allowed: 'a name of lower-case letters and digits joined by "-"',
  });
  if (id !== undefined && reserved.includes(id))
    note(from, 'id', `must not be one of ${reserved.join(', ')}`);
  const name = readText(from, 'name', { longest: 60 });
  const when = has(from, 'when') ? readConditions(from.object.when, inside(from, 'when')) : {};
  const lead = readTarget(from.object.lead, inside(from, 'lead'));
  const co = has(from, 'co') ? readCo(from) : [];
  if (id === undefined || name === undefined || !when || !lead || !co) return undefined;
  return { id, name, when, lead, co };
}

function readTarget(value: unknown, at: At): Target | undefined {
  const from = openObject(value, at, ['role', 'organisation', 'organisationKind']);
  if (!from) return undefined;
  const [kind, ...more] = Object.keys(from.object);
  if (kind === undefined || more.length > 0) {
    at.mistakes.push({ path: at.path, message: 'must name one of role, organisation and organisationKind' });
    return undefined;
  }
  switch (kind) {
    case 'role': {
      const role = readWord(from, 'role', targetRoles);
      return role && { role };
    }
    case 'organisation': {
      const organisation = readText(from, 'organisation', code);
      return organisation === undefined ? undefined : { organisation };
    }
    case 'organisationKind': {
      const organisationKind = readWord(from, 'organisationKind', organisationKinds);
      return organisationKind && { organisationKind };
    }
    default:
      return undefined;
  }
}

function readCo(from: Reading): Target[] | undefined {
  const list = readList(from, 'co', { least: 0, most: mostCoHandlers });
  return list && complete(list.map((entry, index) => readTarget(entry, inside(from, `co[${index}]`))));
}
