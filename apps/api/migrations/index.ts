import { Areas } from './0001-areas';
import { People } from './0002-people';
import { Catalogue } from './0003-catalogue';
import { Reports } from './0004-reports';
import { Jobs } from './0005-jobs';
import { ApplicationRole } from './0006-application-role';
import { Calendar } from './0007-calendar';
import { Dispatch } from './0008-dispatch';
import { Lifecycle } from './0009-lifecycle';
import { Oversight } from './0010-oversight';
import { Handlers } from './0011-handlers';
import { AfterPhoto } from './0012-after-photo';
import { Waiting } from './0013-waiting';
import { Duplicates } from './0014-duplicates';
import { Desk } from './0015-desk';
import { Subscriptions } from './0016-subscriptions';
import { Privacy } from './0017-privacy';
import { Ledger } from './0018-ledger';
import { Shop } from './0019-shop';
import { Signals } from './0020-signals';
import { Feedback } from './0021-feedback';
import { Stations } from './0022-stations';
import { RoleOffers } from './0023-role-offers';
import { Notices } from './0024-notices';
import { Honours } from './0025-honours';
import { StationsDaysOff } from './0027-stations-days-off';
import { SignalRules } from './0028-signal-rules';
import { ClosedBook } from './0039-closed-book';
import { HandledADay } from './0040-handled-a-day';
import { DenseBursts } from './0041-dense-bursts';
import { AnsweredAMonth } from './0042-answered-a-month';

/** Every migration, oldest first. Named one by one, because a bundle has no folders to search. */
export const migrations = [
  Areas,
  People,
  Catalogue,
  Reports,
  Jobs,
  ApplicationRole,
  Calendar,
  Dispatch,
  Lifecycle,
  Oversight,
  Handlers,
  AfterPhoto,
  Waiting,
  Duplicates,
  Desk,
  Subscriptions,
  Privacy,
  Ledger,
  Shop,
  Signals,
  Feedback,
  Stations,
  RoleOffers,
  Notices,
  Honours,
  StationsDaysOff,
  SignalRules,
  ClosedBook,
  HandledADay,
  DenseBursts,
  AnsweredAMonth,
];
