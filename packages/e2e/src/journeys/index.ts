import type { Journey } from '../journey';
import { appeal } from './appeal';
import { cellar } from './cellar';
import { declined } from './declined';
import { desk } from './desk';
import { dutyOffline } from './duty-offline';
import { elder } from './elder';
import { fullPhone } from './full-phone';
import { leaving } from './leaving';
import { lookingAround } from './looking-around';
import { moreTime } from './more-time';
import { noPosition } from './no-position';
import { others } from './others';
import { partTime } from './part-time';
import { reassigned } from './reassigned';
import { redeem } from './redeem';
import { rider } from './rider';
import { riderOffline } from './rider-offline';
import { same } from './same';
import { stations } from './stations';
import { story } from './story/story';
import { stuck } from './stuck';
import { trouble } from './trouble';

/** In the order in which they are played: they share a city. Who goes for good goes last. */
export const journeys: readonly Journey[] = [
  story,
  desk,
  others,
  same,
  moreTime,
  reassigned,
  partTime,
  redeem,
  appeal,
  stations,
  noPosition,
  rider,
  riderOffline,
  cellar,
  declined,
  trouble,
  stuck,
  dutyOffline,
  fullPhone,
  elder,
  lookingAround,
  leaving,
];
