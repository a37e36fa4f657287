import type { Place } from '@weilinli/contracts';
import type { Kind } from '@weilinli/domain';
import { useEffect, useState } from 'react';
import { shortHaptic } from '../../platform/haptic';
import { locate } from '../../platform/position';
import { shoot } from '../../platform/viewfinder';
import { codeWords, problemWords } from '../api/problem-words';
import { say } from '../frame/toast';
import { handIn } from '../outbox/hand-in';
import { findHere, useHere } from '../place/here';
import { rememberUsed } from '../submit/last-used';
import { kindWords } from './kind-words';
import type { RiderStep } from './step';
import { useRiding } from './use-riding';

const stopFirst = '停车再拍';

/** From aiming to sent; `likely` are the kinds offered for the next photo. */
export function useRider(likely: readonly Kind[]) {
  const here = useHere();
  const { riding, note } = useRiding();
  const [step, setStep] = useState<RiderStep>({ at: 'aim' });
  const known = here.state === 'known' ? here.place : undefined;
  useEffect(() => void findHere(), []);

  const take = async () => {
    if (riding) return say(stopFirst);
    // Asked for together: where the photo is taken is part of what it says.
    const [photo, found] = await Promise.all([shoot(), locate()]);
    if (!photo) return;
    if (note(found)) return say(stopFirst);
    shortHaptic();
    setStep({ at: 'name', photo, place: found.found ? found.place : known, kinds: likely });
  };

  const send = async (kind: Kind, place: Place) => {
    if (step.at !== 'name') return;
    const naming = { ...step, place };
    shortHaptic();
    setStep({ at: 'sent', photo: step.photo, kind, handed: undefined });
    try {
      const handed = await handIn(reportOf(kind, place), [step.photo.handle]);
      if (handed.state === 'refused') {
        say(codeWords(handed.problem.code) ?? '没有提交成功, 请再试一次');
        return setStep(naming);
      }
      rememberUsed({ categoryCode: kind.category.code, conditionCode: kind.condition.code });
      // Unless the next one is being taken already.
      setStep((now) => (now.at === 'sent' && now.kind === kind ? { ...now, handed } : now));
    } catch (error) {
      say(problemWords(error));
      setStep(naming);
    }
  };

  return {
    step,
    riding,
    known,
    take,
    send,
    next: () => setStep({ at: 'aim' }),
    moveTo: (place: Place) => setStep((now) => (now.at === 'name' ? { ...now, place } : now)),
  };
}

function reportOf(kind: Kind, place: Place) {
  return {
    kind: 'report' as const,
    label: kindWords(kind),
    body: { categoryCode: kind.category.code, conditionCode: kind.condition.code, place },
  };
}
