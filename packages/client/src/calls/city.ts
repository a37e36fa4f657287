import type {
  CalendarAnswer,
  CatalogueView,
  ChangeCalendar,
  Located,
  NearbyStation,
  Page,
  StationsQuery,
} from '@weilinli/contracts';
import type { Datum, Position } from '@weilinli/domain';
import type { Calls } from '../caller';

/** What holds for the whole city: its categories, its days, its areas, its places to rest. */
export const cityCalls = ({ call }: Calls) => ({
  categories: () => call<CatalogueView>('GET', '/categories'),
  /** Which days offices work, which years are known, and until when deadlines are exact. */
  calendar: () => call<CalendarAnswer>('GET', '/calendar'),
  changeCalendar: (body: ChangeCalendar) => call<CalendarAnswer>('PUT', '/calendar', { body }),
  locate: (position: Position & { datum: Datum }) =>
    call<Located>('GET', '/areas/locate', { query: { ...position } }),
  /** Where whoever works outdoors may sit down, nearest first. */
  stations: (query: StationsQuery) => call<Page<NearbyStation>>('GET', '/stations', { query: { ...query } }),
});
