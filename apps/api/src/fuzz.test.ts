import type { Problem } from '@weilinli/contracts';
import fc from 'fast-check';
import { callerOf } from './testing/fuzz-callers';
import { hintsFor } from './testing/fuzz-hints';
import { type Setting, settingOf } from './testing/fuzz-setting';
import { addressOf } from './testing/openapi-address';
import { fitting, type OpenApi, type Operation } from './testing/openapi-arbitrary';
import { spoilt } from './testing/spoil';
import { openStage, type Stage } from './testing/stage';
import { uploads } from './testing/uploads';

jest.setTimeout(240_000);
/** The same calls each time; fast-check names seed and path when a call goes wrong. */
const seed = 20_230_915;
const bodies = 5_000;
const addresses = 1_000;
const files = 200;

let stage: Stage;
let api: OpenApi;
let setting: Setting;
beforeAll(async () => {
  stage = await openStage();
  api = (await stage.app.inject('/openapi.json')).json();
  setting = await settingOf(stage);
});
afterAll(() => stage.close());

/** These need what nobody can make up: a code of WeChat's or of the staff list, a token or an invitation that was given out, a template. */
const neverAccepted = [
  'POST /api/v1/auth/bind',
  'POST /api/v1/auth/refresh',
  'POST /api/v1/auth/wechat',
  'POST /api/v1/role-offers',
  'POST /api/v1/subscriptions',
];

interface Call {
  method: string;
  /** As in the OpenAPI document. */
  route: string;
  url: string;
  persona: string;
  body: unknown;
}

test(`${bodies} bodies: nothing breaks, and every refusal names its field`, async () => {
  const operations = operationsWhere(({ requestBody }) => requestBody?.content['application/json']);
  const call = fc.constantFrom(...operations).chain(({ method, route, operation }) => {
    const schema = operation.requestBody?.content['application/json']?.schema ?? {};
    return callerOf({ method, route }).chain((persona) => {
      const hints = hintsFor(setting, { persona, route });
      const body = fitting(schema, { schemas: api.components.schemas, hints });
      return fc.record({
        method: fc.constant(method),
        route: fc.constant(route),
        url: addressOf(route, operation, { how: 'fitting', hints }),
        persona: fc.constant(persona),
        body: fc.oneof({ weight: 1, arbitrary: body }, { weight: 3, arbitrary: body.chain(spoilt) }),
      });
    });
  });
  const answers = await fire(call, bodies);
  expect(answers.total).toBe(bodies);
  // Fitting enough to get behind the door: bodies that are all refused at once would prove nothing.
  expect(answers.accepted).toBeGreaterThan(bodies / 10);
  expect(answers.refused).toBeGreaterThan(bodies / 4);
  // Every action among them, in a status from which it can be done.
  const routes = operations.map(({ method, route }) => `${method} ${route}`);
  expect(routes.filter((route) => !answers.routes.has(route)).sort()).toEqual(neverAccepted);
});

test(`${addresses} addresses: the same for what stands in them`, async () => {
  const operations = operationsWhere(({ parameters }) =>
    parameters.some(({ in: place }) => place !== 'header'),
  );
  // Reading takes most of its parameters from the address.
  const mostlyReads = operations.flatMap((one) => (one.method === 'GET' ? [one, one, one, one] : [one]));
  const call = fc.constantFrom(...mostlyReads).chain(({ method, route, operation }) =>
    callerOf({ method, route }).chain((persona) =>
      fc.record({
        method: fc.constant(method),
        route: fc.constant(route),
        url: addressOf(route, operation, { how: 'spoilt', hints: hintsFor(setting, { persona, route }) }),
        persona: fc.constant(persona),
        body: fc.constant(method === 'GET' ? undefined : {}),
      }),
    ),
  );
  const answers = await fire(call, addresses);
  expect(answers.accepted).toBeGreaterThan(addresses / 10);
  expect(answers.refused).toBeGreaterThan(addresses / 4);
});

test(`${files} uploads of anything`, async () => {
  const { headers: signedIn } = await stage.as('courier-1');
  const upload = async ({ payload, type }: { payload: Buffer; type: string }) => {
    const headers = { ...signedIn, 'content-type': type };
    const answer = await stage.app.inject({ method: 'POST', url: '/api/v1/photos', headers, payload });
    expect(faultOf({ body: {} }, read(answer))).toBe('none');
  };
  await fc.assert(fc.asyncProperty(uploads, upload), { numRuns: files, seed, endOnFailure: true });
});

async function fire(call: fc.Arbitrary<Call>, count: number) {
  const answers = { total: 0, accepted: 0, refused: 0, routes: new Set<string>() };
  const each = fc.asyncProperty(call, async (made) => {
    const answer = await send(made);
    expect(faultOf(made, answer)).toBe('none');
    answers.total += 1;
    if (answer.status < 300) {
      answers.accepted += 1;
      answers.routes.add(`${made.method} ${made.route}`);
    }
    if (answer.status === 400 || answer.status === 422) answers.refused += 1;
  });
  // Shrinking would run on a database that the failure has changed.
  await fc.assert(each, { numRuns: count, seed, endOnFailure: true });
  return answers;
}

async function send({ method, url, persona, body }: Call): Promise<Answered> {
  const { headers } = await stage.as(persona);
  const json = { headers: { ...headers, 'content-type': 'application/json' }, payload: JSON.stringify(body) };
  const answer = await stage.app.inject({
    method: method as 'GET',
    url,
    ...(body === undefined ? { headers } : json),
  });
  if (answer.statusCode < 300 && /\/(actions|people|leaves)(\/|$)/.test(url)) await setting.restore();
  return read(answer);
}

interface Answered {
  status: number;
  problem: Problem | undefined;
  text: string;
}

function read(answer: { statusCode: number; headers: object; body: string }): Answered {
  const isProblem = JSON.stringify(answer.headers).includes('application/problem+json');
  const problem = isProblem ? (JSON.parse(answer.body) as Problem) : undefined;
  return { status: answer.statusCode, problem, text: answer.body };
}

/** Refusals that are about no field: about the whole of what came, a header, or the one file of an upload. */
const aboutNoField = new Set([
  ...['MALFORMED_JSON', 'IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_KEY_INVALID'],
  ...['PHOTO_EMPTY', 'PHOTO_BROKEN', 'PHOTO_TOO_MANY_PIXELS'],
]);
/** What the router cannot read is not taken apart into fields. */
const aboutTheAddress = /is not a valid url component|exceeding the max param length/;
/** Not set up in this test; that is told, and nothing is broken. */
const notSetUp = new Set(['WECHAT_MISCONFIGURED']);

function faultOf({ body }: Pick<Call, 'body'>, { status, problem, text }: Answered): string {
  if (status < 400) return 'none';
  if (!problem) return `an error without a problem document: ${text}`;
  if (notSetUp.has(problem.code)) return 'none';
  if (status >= 500) return `it broke: ${text} ${stage.errors.at(-1)}`;
  if ((status !== 400 && status !== 422) || aboutNoField.has(problem.code)) return 'none';
  const { errors = [], detail } = problem;
  if (errors.length === 0) return `no field is named: ${text}`;
  const hasFields = typeof body === 'object' && body !== null && !Array.isArray(body);
  const unnamed = errors.some(({ path }) => path === '');
  if (unnamed && hasFields && !aboutTheAddress.test(detail)) return `a field without a name: ${text}`;
  return errors.every(({ message }) => message.length > 0) ? 'none' : `a field without a word: ${text}`;
}

function operationsWhere(applies: (operation: Operation) => unknown) {
  return Object.entries(api.paths).flatMap(([route, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => applies(operation))
      .map(([method, operation]) => ({ method: method.toUpperCase(), route, operation })),
  );
}
