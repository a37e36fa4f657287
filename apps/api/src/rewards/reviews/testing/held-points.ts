import type { Report } from '@weilinli/contracts';
import { buildPhotos } from '../../../testing/build-photo';
import { act, buildReport } from '../../../testing/build-report';
import { hire } from '../../../testing/hire';
import type { Stage } from '../../../testing/stage';
import { places } from '../../../testing/story-city';

let people = 0;

/** A report with a photo that was used elsewhere, fixed and closed: its points wait for a look. */
export async function heldPoints(
  stage: Stage,
  { passedBy = 'leader-1' }: { passedBy?: string } = {},
): Promise<{ by: string; report: Report }> {
  const by = `来回报的人 ${++people}`;
  await hire(stage, { persona: by, role: 'courier' });
  const photoIds = await buildPhotos(stage, await stage.as(by), 2);
  await stage.asOwner('UPDATE photos SET received_hash = sha256($2::text::bytea) WHERE id = ANY($1)', [
    photoIds,
    by,
  ]);
  const [earlier = '', photo = ''] = photoIds;
  await buildReport(stage, { by, place: places.otherCommunity, photoIds: [earlier] });
  await stage.workOff();
  const report = await buildReport(stage, { by, photoIds: [photo] });
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  await act(stage, { by: passedBy, report, action: 'verify', body: { outcome: 'passed' } });
  await act(stage, { by, report, action: 'confirm' });
  await stage.workOff();
  return { by, report };
}
