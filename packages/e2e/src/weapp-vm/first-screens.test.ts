import { firstScreens } from './first-screens';

const grey = { root: { cn: [{ nn: '3', cl: 'card placeholder' }] } };
const words = { root: { cn: [{ nn: '3', cl: 'card', cn: [{ v: 'placeholder' }] }] } };

test('the first screen is all that is sent until nothing is grey any more', () => {
  const screens = firstScreens();
  screens.opened(1, 'pages/home/index');
  screens.sent({ owner: 1, bytes: 1000, data: grey });
  screens.sent({ owner: 1, bytes: 2000, data: words });
  screens.sent({ owner: 1, bytes: 4000, data: words });
  expect(screens.all()).toEqual([
    { route: 'pages/home/index', setData: 3, bytes: 7000, firstSetData: 2, firstBytes: 3000 },
  ]);
});

test('what was at hand is there with the frame; what comes after a touch is no part of a page’s opening', () => {
  const screens = firstScreens();
  screens.opened(1, 'pages/home/index');
  screens.sent({ owner: 1, bytes: 3000, data: words });
  screens.close();
  screens.sent({ owner: 1, bytes: 9000, data: words });
  expect(screens.all()).toEqual([
    { route: 'pages/home/index', setData: 1, bytes: 3000, firstSetData: 1, firstBytes: 3000 },
  ]);
});
