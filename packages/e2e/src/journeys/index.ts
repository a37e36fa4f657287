import type { Journey } from '../journey';
import { desk } from './desk';
import { moreTime } from './more-time';
import { noPosition } from './no-position';
import { others } from './others';
import { rider } from './rider';
import { same } from './same';
import { story } from './story/story';

/** In the order in which they are played: they share a city. */
export const journeys: readonly Journey[] = [story, desk, others, same, moreTime, noPosition, rider];
