import type { Stage } from '../../journey';
import { reported } from '../reported';

/** What else is open around the gate, less urgent than what 郭飞 will see. */
export async function neighbourhood(stage: Stage): Promise<void> {
  await stage.step('others have reported near the gate', async () => {
    await reported(stage, 'resident-1', {
      categoryCode: 'P0101',
      conditionCode: 'sunken-around',
      scene: 'fixed',
      east: 15,
    });
    await reported(stage, 'resident-2', {
      categoryCode: 'P0104',
      conditionCode: 'rattling',
      scene: 'fixed',
      east: -12,
      north: 9,
    });
    await reported(stage, 'resident-1', {
      categoryCode: 'P0107',
      conditionCode: 'rattling',
      scene: 'fixed',
      east: 130,
      north: 80,
    });
  });
}
