import type { Answer } from '@weilinli/client';
import { consenting } from './consenting';

const refused: Answer = { status: 403, headers: {}, body: { code: 'CONSENT_REQUIRED' } };
const done: Answer = { status: 201, headers: {}, body: {} };

/** A server that stores nothing until somebody agrees. */
function server(says: boolean) {
  const sent: string[] = [];
  let agreed = false;
  const send = consenting(
    async (what: string) => {
      sent.push(what);
      return agreed ? done : refused;
    },
    async () => {
      agreed = says;
      return says;
    },
  );
  return { send, sent };
}

test('what was not stored for want of consent is sent again once he has agreed', async () => {
  const { send, sent } = server(true);
  expect(await send('report')).toEqual(done);
  expect(sent).toEqual(['report', 'report']);
});

test('who does not agree gets the refusal, and nothing is sent again', async () => {
  const { send, sent } = server(false);
  expect(await send('report')).toEqual(refused);
  expect(sent).toEqual(['report']);
});

test('other refusals ask nobody', async () => {
  const forbidden: Answer = { status: 403, headers: {}, body: { code: 'FORBIDDEN' } };
  const ask = () => Promise.reject(new Error('asked'));
  expect(await consenting(async () => forbidden, ask)()).toEqual(forbidden);
});
