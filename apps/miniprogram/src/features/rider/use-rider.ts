import type { Place } from '@weilinli/contracts';
import type { Kind } from '@weilinli/domain';
import { useEffect, useRef, useState } from 'react';
import { now } from '../../platform/clock';
import { shortHaptic } from '../../platform/haptic';
import type { ChosenPhoto } from '../../platform/photos';
import { shoot } from '../../platform/viewfinder';
import { codeWords, problemWords } from '../api/problem-words';
import { say } from '../frame/toast';
import { handIn } from '../outbox/hand-in';
import { findHere, useHere, whereNow } from '../place/here';
import { rememberUsed } from '../submit/last-used';
import { kindWords } from './kind-words';
import type { RiderStep } from './step';
import { useRiding } from './use-riding';

const stopFirst = '停车再拍';
// Nobody waits longer at the kerb for his phone to find itself: where he was a moment ago will do until then.
const patience = 1500;

/** From aiming to sent; `likely` are the kinds offered for the next photo. */
export function useRider(likely: readonly Kind[]) {
  const here = useHere();
  const { riding, note } = useRiding();
  const [step, setStep] = useState<RiderStep>({ at: 'aim' });
  const known = here.state === 'known' ? here.place : undefined;
  // The photo that was sent last: once, however often a thumb hits before the buttons are gone.
  const goes = useRef<ChosenPhoto>();
  useEffect(() => void findHere(), []);

  const take = async () => {
    if (riding) return say(stopFirst);
    // Asked for together: where the photo is taken is part of what it says.
    const locating = whereNow();
    const photo = await shoot();
    if (!photo) return;
    const takenAt = now().toISOString();
    const found = await Promise.race([locating, after(patience)]);
    if (found && note(found)) return say(stopFirst);
    shortHaptic();
    const place = found?.found ? found.place : known;
    // A second tap has photographed, too: the first stays, for its buttons may be under a thumb by now.
    setStep((latest) =>
      latest.at === 'aim' ? { at: 'name', photo, takenAt, place, kinds: likely } : latest,
    );
    if (found) return;
    const late = await locating;
    note(late);
    // Unless it was sent by then, or moved by hand.
    if (late.found) {
      setStep((latest) =>
        latest.at === 'name' && latest.photo === photo && latest.place === place
          ? { ...latest, place: late.place }
          : latest,
      );
    }
  };

  const send = async (kind: Kind, place: Place) => {
    if (step.at !== 'name' || goes.current === step.photo) return;
    goes.current = step.photo;
    const nameAgain = () => {
      goes.current = undefined;
      setStep({ ...step, place });
    };
    shortHaptic();
    setStep({ at: 'sent', photo: step.photo, kind, handed: undefined });
    try {
      const handed = await handIn(reportOf({ kind, place, capturedAt: step.takenAt }), [step.photo.handle]);
      if (handed.state === 'refused') {
        say(codeWords(handed.problem.code) ?? '没有提交成功, 请再试一次');
        return nameAgain();
      }
      rememberUsed({ categoryCode: kind.category.code, conditionCode: kind.condition.code });
      // Unless the next one is being taken already.
      setStep((latest) =>
        latest.at === 'sent' && latest.photo === step.photo ? { ...latest, handed } : latest,
      );
    } catch (error) {
      say(problemWords(error));
      nameAgain();
    }
  };

  return {
    step,
    riding,
    known,
    take,
    send,
    next: () => setStep({ at: 'aim' }),
    moveTo: (place: Place) => setStep((latest) => (latest.at === 'name' ? { ...latest, place } : latest)),
  };
}

function reportOf({ kind, place, capturedAt }: { kind: Kind; place: Place; capturedAt: string }) {
  const { category, condition } = kind;
  return {
    kind: 'report' as const,
    label: kindWords(kind),
    body: { categoryCode: category.code, conditionCode: condition.code, place, capturedAt },
  };
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}
