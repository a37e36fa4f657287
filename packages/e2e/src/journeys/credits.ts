import type { TemplatePurpose } from '@weilinli/contracts';
import { eventually, must } from '../check';
import type { Stage } from '../journey';
import type { Phone } from '../phone';

interface Asking {
  stage: Pick<Stage, 'api'>;
  persona: string;
  purpose: TemplatePurpose;
}

/** How often WeChat may still tell this person something, as the server has counted. */
export async function creditsOf({ stage, persona, purpose }: Asking): Promise<number> {
  const { items } = await (await stage.api(persona)).subscriptions();
  return items.filter((one) => one.purpose === purpose).reduce((sum, { credits }) => sum + credits, 0);
}

/** One yes is one more. Only WeChat can ask: in a browser nobody has, and nothing is counted. */
export async function countsOneYes(
  { host }: Pick<Phone, 'host'>,
  asking: Asking & { before: number },
): Promise<void> {
  const { before } = asking;
  if (host === 'browser') return must((await creditsOf(asking)) === before, 'no question in a browser');
  await eventually(
    `${before + 1} credits at the server`,
    () => creditsOf(asking),
    (now) => now === before + 1,
  );
}
