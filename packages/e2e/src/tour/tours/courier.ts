import { positionRefused, reportsRefused } from '../circumstances';
import { detail, inbox, me, type Tour, tapsFirst, type Visit } from '../visit';

const riding: Visit[] = [
  { name: 'rider', page: 'rider' },
  { name: 'rider-kinds', does: async (phone, shoot) => phone.givePhoto('rider-shoot', await shoot()) },
  { name: 'rider-more', taps: ['rider-more'] },
  { name: 'rider-sent', taps: ['rider-tree'], does: (phone) => phone.sees('rider-sent', '看进度') },
  {
    name: 'rider-no-position',
    page: 'rider',
    meanwhile: positionRefused,
    does: async (phone, shoot) => phone.givePhoto('rider-shoot', await shoot()),
  },
];

const bees: Visit[] = [
  { name: 'points', page: 'bees/points' },
  { name: 'ledger', page: 'bees/ledger' },
  { name: 'ledger-held', page: 'bees/ledger', taps: ['ledger-held'] },
  { name: 'point-rules', page: 'bees/point-rules' },
  { name: 'shop', page: 'bees/shop' },
  { name: 'shop-redeem', page: 'bees/shop', taps: ['rewards'] },
  { name: 'codes', page: 'bees/codes' },
  { name: 'code', taps: ['redemptions'] },
  { name: 'code-cancel', taps: ['code-cancel'] },
  { name: 'code-none', page: 'bees/code' },
  { name: 'honours', page: 'bees/honours' },
  { name: 'stations', page: 'bees/stations' },
  { name: 'stations-microwave', taps: ['facility-microwave'] },
  { name: 'part-time', page: 'bees/part-time' },
  { name: 'part-time-invite', taps: ['invite-show'] },
];

// The server does not take in what was kept: that can be corrected.
const refused: Visit[] = [
  {
    name: 'rider-offline',
    page: 'rider',
    meanwhile: reportsRefused,
    does: async (phone, shoot) => {
      await phone.signal('none');
      await phone.givePhoto('rider-shoot', await shoot());
      for (const id of ['rider-more', 'rider-tree']) await phone.tap(id);
      await phone.sees('rider-sent', '有信号就发');
    },
  },
  {
    name: 'outbox-refused',
    taps: ['offline-bar'],
    does: async (phone) => {
      await phone.signal('good');
      await phone.sees('page-outbox', '改一改');
    },
  },
  { name: 'outbox-correct', does: tapsFirst('correct-') },
];

export const courier: Tour = {
  persona: 'courier-1',
  visits: [
    { name: 'home', page: 'home' },
    ...riding,
    ...bees,
    { name: 'mine', page: 'mine' },
    detail('done'),
    detail('done', 'feedback-word'),
    inbox,
    me,
    ...refused,
  ],
};
