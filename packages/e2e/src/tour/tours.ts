export interface Visit {
  /** What the picture is called. */
  name: string;
  /** Where it lies, below `pages/`. */
  page: string;
  /** Of which of the street's reports. */
  report?: string;
  /** What is tapped once there, by id; where there is no such thing, the rest is left. */
  taps?: readonly string[];
  /** What asks for a photo there, by id: it is given one. */
  photo?: string;
}

export interface Tour {
  /** Undefined: nobody is signed in. */
  persona?: string;
  visits: readonly Visit[];
}

const inbox: Visit = { name: 'inbox', page: 'inbox' };
const me: Visit = { name: 'me', page: 'me' };
const detail = (report: string, ...taps: string[]): Visit => ({
  name: ['detail', report, ...taps].join('-'),
  page: 'detail',
  report,
  taps,
});

/** Who sees which screens. */
export const tours: readonly Tour[] = [
  {
    visits: [
      { name: 'start', page: 'start' },
      { name: 'sign-in', page: 'sign-in' },
    ],
  },
  {
    persona: 'resident-1',
    visits: [
      { name: 'home', page: 'home' },
      { name: 'report', page: 'report' },
      { name: 'report-kind', page: 'report', taps: ['group-manhole'] },
      { name: 'mine', page: 'mine' },
      { name: 'mine-followed', page: 'mine', taps: ['mine-followed'] },
      detail('mine'),
      detail('mine', 'photos-beside'),
      detail('mine', 'action-contest'),
      detail('closed', 'action-rate'),
      detail('declined'),
      detail('waiting'),
      inbox,
      { name: 'outbox', page: 'outbox' },
      { name: 'privacy', page: 'own/privacy' },
      { name: 'my-data', page: 'own/my-data' },
      me,
    ],
  },
  {
    persona: 'courier-1',
    visits: [
      { name: 'home', page: 'home' },
      { name: 'rider', page: 'rider' },
      { name: 'rider-kinds', page: 'rider', photo: 'rider-shoot' },
      { name: 'points', page: 'bees/points' },
      { name: 'ledger', page: 'bees/ledger' },
      { name: 'ledger-held', page: 'bees/ledger', taps: ['ledger-held'] },
      { name: 'point-rules', page: 'bees/point-rules' },
      { name: 'shop', page: 'bees/shop' },
      { name: 'shop-redeem', page: 'bees/shop', taps: ['rewards'] },
      { name: 'codes', page: 'bees/codes' },
      { name: 'code', page: 'bees/codes', taps: ['redemptions'] },
      { name: 'code-none', page: 'bees/code' },
      { name: 'honours', page: 'bees/honours' },
      { name: 'stations', page: 'bees/stations' },
      { name: 'part-time', page: 'bees/part-time' },
      { name: 'mine', page: 'mine' },
      detail('done'),
      detail('done', 'feedback-word'),
      inbox,
      me,
    ],
  },
  {
    persona: 'worker-1',
    visits: [
      { name: 'tasks', page: 'tasks' },
      { name: 'task-map', page: 'staff/task-map' },
      { name: 'done', page: 'staff/done' },
      { name: 'duty', page: 'staff/duty' },
      detail('waiting'),
      detail('safe'),
      detail('safe', 'action-resolve'),
      detail('safe', 'action-more'),
      inbox,
      me,
    ],
  },
  {
    persona: 'leader-1',
    visits: [
      { name: 'team', page: 'staff/team' },
      { name: 'verify', page: 'staff/verify' },
      { name: 'desk', page: 'staff/desk' },
      { name: 'member', page: 'staff/member' },
      { name: 'offers', page: 'bees/part-time' },
      detail('safe'),
      detail('mine', 'action-verify'),
      inbox,
      me,
    ],
  },
  {
    persona: 'dispatcher-1',
    visits: [
      { name: 'desk', page: 'staff/desk' },
      { name: 'indices', page: 'staff/indices' },
      { name: 'reviews', page: 'staff/reviews' },
      { name: 'dispatch-rules', page: 'staff/dispatch-rules', taps: ['replay-ask'] },
      detail('nobodys'),
      detail('nobodys', 'action-assign'),
      detail('waiting', 'action-more', 'action-suspend'),
      me,
    ],
  },
  { persona: 'department-1', visits: [{ name: 'tasks', page: 'tasks' }, inbox] },
  { persona: 'property-1', visits: [{ name: 'keeper', page: 'bees/keeper' }] },
];
