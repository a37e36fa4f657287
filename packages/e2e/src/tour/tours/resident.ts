import { positionRefused, serverFails, unseenPlace } from '../circumstances';
import { detail, inbox, me, type Tour, tapsFirst, type Visit } from '../visit';

const home: Visit[] = [
  { name: 'home', page: 'home' },
  { name: 'home-before-the-map', page: 'home', meanwhile: unseenPlace, awaits: true },
  { name: 'home-no-position', page: 'home', meanwhile: positionRefused },
  { name: 'home-place-sheet', page: 'home', meanwhile: positionRefused, taps: ['place-on-map'] },
  { name: 'home-server-fails', page: 'home', meanwhile: serverFails },
];

const report: Visit[] = [
  { name: 'report', page: 'report' },
  { name: 'report-no-position', page: 'report', meanwhile: positionRefused },
  { name: 'report-kind', page: 'report', taps: ['group-manhole'] },
  {
    name: 'report-search',
    page: 'report',
    taps: ['kind-search'],
    does: (phone) => phone.input('kind-words', '楼道堆电动车'),
  },
  {
    name: 'report-emergency',
    page: 'report',
    taps: ['for-other'],
    of: 'emergency-119',
    does: (phone) => phone.input('description', '楼道着火了'),
  },
  { name: 'report-place', page: 'report', taps: ['place-adjust'] },
  {
    name: 'report-same',
    page: 'report',
    of: 'same',
    does: async (phone, shoot) => {
      await phone.givePhoto('photo-add', await shoot());
      await phone.tap('group-manhole');
      await phone.tap('category-P0101');
      await phone.sees('same', '是同一处');
    },
  },
  { name: 'report-ready', taps: ['same-other', 'condition-missing'] },
  { name: 'report-sent', taps: ['send'], does: (phone) => phone.sees('sent', '收到了') },
];

const offline: Visit[] = [
  { name: 'home-offline', page: 'home', does: (phone) => phone.signal('none') },
  {
    name: 'report-kept',
    taps: ['report-now'],
    does: async (phone, shoot) => {
      await phone.givePhoto('photo-add', await shoot());
      for (const id of ['group-tree', 'category-P0402', 'condition-fallen', 'send']) await phone.tap(id);
      await phone.sees('kept');
    },
  },
  { name: 'outbox-waiting', taps: ['kept-open'] },
  { name: 'outbox-remove', does: tapsFirst('remove-') },
];

export const resident: Tour = {
  persona: 'resident-1',
  visits: [
    ...home,
    { ...inbox, name: 'inbox-server-fails', meanwhile: serverFails },
    ...report,
    { name: 'mine', page: 'mine' },
    { name: 'mine-followed', page: 'mine', taps: ['mine-followed'] },
    detail('mine'),
    { ...detail('mine', 'photos-beside'), letters: 'usual' },
    detail('mine', 'action-contest'),
    detail('closed', 'action-rate'),
    detail('declined'),
    detail('declined', 'action-contest'),
    detail('waiting'),
    { name: 'ledger-refused', page: 'bees/ledger', taps: ['ledger-held'] },
    { name: 'ledger-appeal', does: tapsFirst('appeal-') },
    inbox,
    { name: 'outbox', page: 'outbox' },
    { name: 'privacy', page: 'own/privacy' },
    { name: 'my-data', page: 'own/my-data' },
    { name: 'my-data-erase', page: 'own/my-data', taps: ['erase-ask'] },
    me,
    // What waits now stays on this phone, and goes with it.
    ...offline,
  ],
};

/** Takes his consent back, is asked for it again, and gives it. */
export const undecided: Tour = {
  persona: 'resident-2',
  visits: [
    { name: 'mine-followed', page: 'mine', taps: ['mine-followed'] },
    { name: 'privacy-withdraw', page: 'own/privacy', taps: ['consent-withdraw'] },
    {
      name: 'privacy-withdrawn',
      taps: ['withdraw-send'],
      does: (phone) => phone.sees('consent-standing', '撤回了同意'),
    },
    // Nothing is asked for him before he has answered.
    { name: 'consent', page: 'home', awaits: true, does: (phone) => phone.sees('consent-sheet', '我们只存') },
    {
      name: 'home-agreed',
      taps: ['privacy-agree'],
      does: (phone) => phone.misses('consent-sheet'),
    },
  ],
};
