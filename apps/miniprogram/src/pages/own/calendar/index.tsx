import { CalendarScreen } from '../../../features/calendar/calendar-screen';
import { Page } from '../../../features/frame/page';

export default function CalendarPage() {
  return (
    <Page name="calendar" title="工作日历" kind="deeper">
      {() => <CalendarScreen />}
    </Page>
  );
}
