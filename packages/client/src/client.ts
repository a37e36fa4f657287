import { type CallerOptions, createCaller } from './caller';
import { cityCalls } from './calls/city';
import { dispatchCalls } from './calls/dispatch';
import { dutyCalls } from './calls/duty';
import { feedbackCalls } from './calls/feedback';
import { messageCalls } from './calls/messages';
import { oversightCalls } from './calls/oversight';
import { partTimeCalls } from './calls/part-time';
import { personCalls } from './calls/person';
import { pointCalls } from './calls/points';
import { reportCalls } from './calls/reports';
import { reviewCalls } from './calls/reviews';
import { shopCalls } from './calls/shop';
import { signInCalls } from './calls/sign-in';

/** Every call of the API, typed. `File` is how the platform holds a photo. Calls throw ApiProblem or NoAnswer. */
export function createClient<File>(options: CallerOptions<File>) {
  const caller = createCaller(options);

  return {
    ...signInCalls(caller, options.tokens),
    ...personCalls(caller),
    ...cityCalls(caller),
    ...reportCalls(caller, options.device),
    ...feedbackCalls(caller),
    ...dutyCalls(caller),
    ...dispatchCalls(caller),
    ...oversightCalls(caller),
    ...shopCalls(caller),
    ...reviewCalls(caller),
    ...partTimeCalls(caller),
    ...pointCalls(caller),
    ...messageCalls(caller),
  };
}

export type Client<File> = ReturnType<typeof createClient<File>>;
