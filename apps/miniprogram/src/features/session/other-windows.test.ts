import Taro from '@tarojs/taro';

const keep = (name: string, value: unknown) => Taro.setStorageSync(name, JSON.stringify(value));
const tokensOf = (personId: string, number: number) => ({
  accessToken: `access-${number}`,
  refreshToken: `refresh-${number}`,
  personId,
});
const personCalled = (id: string) => ({ id, roles: [], settings: {}, consent: { given: true } });
const hear = (key: string) => window.dispatchEvent(new StorageEvent('storage', { key }));

/** A window in which somebody is signed in since his last visit, and how he calls the server from then on. */
async function openWindow() {
  keep('tokens', tokensOf('1', 1));
  keep('me', personCalled('1'));
  // Nothing waits in this browser.
  Object.assign(globalThis, { indexedDB: { open: () => ({}) } });
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const shown: string[] = [];
  globalThis.fetch = async (_, init) => {
    shown.push(new Headers(init?.headers).get('authorization') ?? '');
    throw new TypeError('no signal');
  };
  const { findSession } = await import('./session');
  const { watchOtherWindows } = await import('./other-windows');
  const { client } = await import('../api/client');
  await findSession();
  watchOtherWindows();
  return { shown, call: () => client.duty().catch(() => undefined) };
}

test('a window goes on with what another one has renewed, and starts anew where somebody else has signed in', async () => {
  const { shown, call } = await openWindow();
  keep('tokens', tokensOf('1', 2));
  hear('tokens');
  await call();
  expect(shown.at(-1)).toBe('Bearer access-2');
  expect(window.location.hash).toBe('');

  // Tokens come first when somebody signs in: they are nothing for the window of who was here before.
  keep('tokens', tokensOf('2', 3));
  hear('tokens');
  await call();
  expect(shown.at(-1)).toBe('Bearer access-2');

  const reloads = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  keep('me', personCalled('2'));
  hear('me');
  expect(window.location.hash).toBe('#/pages/start/index');
  // What jsdom has no engine for.
  expect(String(reloads.mock.calls)).toContain('navigation');
});
