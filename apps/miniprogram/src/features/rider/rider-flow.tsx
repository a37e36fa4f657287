import { useCatalogue } from '../catalogue/use-catalogue';
import { LoadedView } from '../frame/loaded-view';
import { RiderScreen } from './rider-screen';

/** The camera, as soon as the kinds of hazards are known: from the last visit, if there is one. */
export function RiderFlow({ personId }: { personId: string }) {
  const { loaded, again } = useCatalogue();
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(catalogue) => <RiderScreen catalogue={catalogue} personId={personId} />}
    </LoadedView>
  );
}
