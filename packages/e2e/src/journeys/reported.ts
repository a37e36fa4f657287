import type { Report, SubmitReport } from '@weilinli/contracts';
import type { Scene } from '@weilinli/scripts/story/street-photo';
import { gate } from '../gate';
import type { Stage } from '../journey';

type Known = Pick<SubmitReport, 'categoryCode' | 'conditionCode' | 'description'> & {
  /** What the photo shows. */
  scene?: Scene;
  /** Metres to the east of the gate, and to the north. */
  east?: number;
  north?: number;
};

// At the city's latitude.
const degreesPerMetre = { longitude: 1 / 95_900, latitude: 1 / 111_200 };

/** Somebody reports something over the API, near the gate. */
export async function reported(
  stage: Pick<Stage, 'api' | 'photo'>,
  persona: string,
  known: Known,
): Promise<Report> {
  const { scene = 'missing', east = 0, north = 0, ...kind } = known;
  const api = await stage.api(persona);
  const { name, bytes } = await stage.photo(scene);
  const photo = await api.uploadPhoto({ name, bytes, type: 'image/jpeg' });
  return api.submitReport({
    ...kind,
    place: {
      longitude: gate.longitude + east * degreesPerMetre.longitude,
      latitude: gate.latitude + north * degreesPerMetre.latitude,
      datum: gate.datum,
    },
    photoIds: [photo.id],
  });
}
