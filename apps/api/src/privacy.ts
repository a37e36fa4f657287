import { personalDuty } from './dispatch';
import { personalFeedback } from './feedback';
import { personalMessages } from './messages';
import { personalPartTime } from './part-time';
import { type PersonalStore, peopleStore } from './people';
import { personalPhotos } from './photos';
import { personalReports } from './reports';
import { personalHonours, personalPoints, personalReviews, personalShop, personalSignals } from './rewards';

/**
 * Everything that is stored about people, by the chapter that stores it. In the order in which it is erased: reports
 * are known by what somebody followed and was told, so they come before those; who he is goes last.
 */
export const personalStores: readonly PersonalStore[] = [
  personalReports,
  personalFeedback,
  personalHonours,
  personalDuty,
  personalPhotos,
  personalShop,
  personalPoints,
  personalSignals,
  personalReviews,
  personalMessages,
  personalPartTime,
  peopleStore,
];
