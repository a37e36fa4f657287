import { refusalFor } from './problem';

test.each([
  ['a database that was ended under a request', new Error('Connection terminated unexpectedly')],
  [
    'a connection that broke before',
    new Error('Client has encountered a connection error and is not queryable'),
  ],
  [
    'a transaction whose connection is gone',
    new Error('Query runner already released. Cannot run queries anymore.'),
  ],
  ['a database that is shutting down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
  ['a pool in which nothing came free', new Error('timeout exceeded when trying to connect')],
])('%s is an outage that passes: the caller is to come again', (_, error) => {
  const refusal = refusalFor(error);
  expect(refusal).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
  expect(refusal.facts.retryAfterSeconds).toBe(1);
});

test('an error that nobody knows is told nobody', () => {
  expect(refusalFor(new Error('password of the database'))).toMatchObject({
    status: 500,
    message: expect.not.stringContaining('password'),
  });
});
