import type { Phone } from '../phone';

/** Starts the client and signs in as one of the demo's people. */
export async function signIn(phone: Phone, persona: string): Promise<void> {
  await phone.open();
  await phone.sees('page-sign-in', '微邻里');
  await phone.tap(`sign-in-${persona}`);
  await phone.misses('page-sign-in');
}
