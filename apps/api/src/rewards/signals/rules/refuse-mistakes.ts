import type { SignalRules, WeightStep } from '@weilinli/domain';
import { Refusal } from '../../../platform/errors';

/** What no field alone can say: steps rise, and what is the same picture is alike, too. */
export function refuseMistakes(rules: SignalRules): void {
  const { travel, farFromPhoto, burst, sharedDevice, ownMade, photoAlike } = rules;
  const errors = [
    ...fallingSteps('travel.steps', travel.steps),
    ...fallingSteps('farFromPhoto', farFromPhoto),
    ...fallingSteps('burst.still', burst.still),
    ...fallingSteps('burst.hasty', burst.hasty),
    ...fallingSteps('sharedDevice.steps', sharedDevice.steps),
    ...fallingSteps('ownMade.himself', ownMade.himself),
    ...fallingSteps('ownMade.fromHisDevice', ownMade.fromHisDevice),
    ...(photoAlike.sameBits > photoAlike.alikeBits
      ? [{ path: 'rules.photoAlike.sameBits', message: 'must not be more than alikeBits' }]
      : []),
  ];
  if (errors.length > 0) throw new Refusal('RULES_MISTAKEN', { errors });
}

function fallingSteps(path: string, steps: readonly WeightStep[]): { path: string; message: string }[] {
  return steps.flatMap(({ least, weight }, index) => {
    const before = steps[index - 1];
    if (!before || (least > before.least && weight >= before.weight)) return [];
    return [
      {
        path: `rules.${path}[${index}]`,
        message: 'must begin after the one before it, and weigh no less than it',
      },
    ];
  });
}
