import { Page } from '../../../features/frame/page';
import { OffersScreen } from '../../../features/part-time/offers-screen';
import { OwnOffersScreen } from '../../../features/part-time/own-offers-screen';
import { mayRide } from '../../../features/session/rider-mode';

/** One page for both sides: who is offered a role for a time, and who offers it. */
export default function PartTimePage() {
  return (
    <Page name="part-time" title="兼职网格员" kind="deeper">
      {(session) =>
        mayRide(session) || session.role === 'worker' ? (
          <OwnOffersScreen session={session} />
        ) : (
          <OffersScreen session={session} />
        )
      }
    </Page>
  );
}
