import { must } from '../check';
import { gate } from '../gate';
import type { Journey } from '../journey';
import { signIn } from './sign-in';

const neighbour = '3 号楼王奶奶';

/** Who does not say where he is, and does not let the camera be used, can still report, and still look around. */
export const noPosition: Journey = {
  name: '李秀英 does not let the phone say where she is',
  play: async (stage) => {
    const phone = await stage.phone({ place: 'refused', camera: 'refused' });
    await stage.step('the first page says so, and lets her go on', async () => {
      await signIn(phone, 'resident-1');
      await phone.sees('where-unknown', '定位没有打开', '再试一次');
      await phone.picture('23-home-no-position');
      await phone.tap('report-now');
      await phone.sees('where-unknown', '在地图上选');
      await phone.picture('24-report-no-position');
    });

    await stage.step('she names the place on the map, and sends', async () => {
      await phone.choosesPlace({ ...gate, address: '3 号楼门口' });
      await phone.tap('place-on-map');
      await phone.sees('place-sheet', '武昌区', '南湖街道');
      await phone.input('place-address', '3 号楼门口');
      await phone.picture('25-place-sheet');
      await phone.tap('place-done');
      await phone.sees('place', '3 号楼门口', '南湖街道');
      await phone.givePhoto('photo-add', await stage.photo('missing'));
      // Found by what people call it, not only by its drawing.
      await phone.tap('kind-search');
      await phone.input('kind-words', '窨井盖');
      await phone.tap('category-P0103');
      await phone.tap('condition-shifted');
    });

    await stage.step(
      'what cannot wait for a grid worker is for 119, and she reports all the same',
      async () => {
        await phone.input('description', '有人掉进井里');
        await phone.sees('emergency-119', '拨打 119');
        await phone.picture('26-emergency');
        await phone.input('description', '晚上看不见, 差点绊倒');
        await phone.misses('emergency-119');
      },
    );

    await stage.step('she reports it for an old neighbour, who cannot', async () => {
      await phone.tap('for-other');
      await phone.input('on-behalf-of', neighbour);
      await phone.tap('send');
      await phone.sees('sent', '收到了', '雨水井盖 · 移位开裂', '刘敏');
      const [report] = (await (await stage.api('resident-1')).reports({ scope: 'mine', sort: 'newest' }))
        .items;
      must(report?.place.address === '3 号楼门口', 'the place in her words');
      must(report.onBehalfOf === neighbour, 'for whom it is');
    });

    await stage.step('back on the first page she looks around the example’s place', async () => {
      await phone.back();
      await phone.tap('place-example');
      await phone.sees('page-home', '附近正在处理', '雨水井盖', '南湖街道');
    });
  },
};
