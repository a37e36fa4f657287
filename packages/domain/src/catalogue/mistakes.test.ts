import {
  catalogue,
  category,
  condition,
  groups,
  limit,
  withCategory,
  withCondition,
  withLimits,
} from './testing/small-catalogue';
import { validateCatalogue } from './validate-catalogue';

const mistakes: [mistake: string, value: unknown, path: string, message: RegExp][] = [
  ['no object', [], '', /object with edition.*it is a list/],
  ['nothing', null, '', /it is null/],
  ['an unknown key', catalogue({ city: 'x' }), 'city', /allowed are edition, source/],
  ['no edition', catalogue({ edition: undefined }), 'edition', /it is missing/],
  ['too few groups', catalogue({ groups: groups.slice(1) }), 'groups', /a list of 10 entries; it has 9/],
  [
    'a group twice',
    catalogue({ groups: [...groups.slice(1), groups[1]] }),
    'groups[9].code',
    /unique; "lamp"/,
  ],
  [
    'an unknown group',
    catalogue({ groups: [{ code: 'sky', name: '天' }, ...groups.slice(1)] }),
    'groups[0].code',
    /one of manhole/,
  ],
  ['no category', catalogue({ categories: [] }), 'categories', /1 to 1000 entries; it has 0/],
  [
    'a category twice',
    catalogue({ categories: [category(), category()] }),
    'categories[1].code',
    /stands at categories\[0\]/,
  ],
  ['a code of another form', withCategory({ code: 'P01' }), 'categories[0].code', /P or E and four digits/],
  ['a code of another kind', withCategory({ code: 'E0103' }), 'categories[0].code', /begin with P, because/],
  [
    'a group nobody knows',
    withCategory({ group: 'sewer' }),
    'categories[0].group',
    /one of manhole.*it is "sewer"/,
  ],
  ['an unknown kind', withCategory({ kind: 'thing' }), 'categories[0].kind', /component, event, local/],
  ['an icon with capitals', withCategory({ icon: 'Grate' }), 'categories[0].icon', /small letters/],
  ['an empty name', withCategory({ name: '' }), 'categories[0].name', /1 to 30 characters/],
  ['a name with NUL', withCategory({ name: '井\u0000盖' }), 'categories[0].name', /line breaks/],
  ['half a character', withCategory({ name: '井\ud800' }), 'categories[0].name', /must be a text/],
  ['no keyword', withCategory({ keywords: [] }), 'categories[0].keywords', /1 to 30 entries/],
  ['a keyword twice', withCategory({ keywords: ['盖', '盖'] }), 'categories[0].keywords[1]', /unique/],
  [
    'an unknown handler',
    withCategory({ handledBy: { kind: 'me', organisations: [] } }),
    'categories[0].handledBy.kind',
    /grid, department, property/,
  ],
  ['a radius of nothing', withCategory({ verifyRadius: 0 }), 'categories[0].verifyRadius', /from 10 to 2000/],
  ['a word for yes', withCategory({ private: 'yes' }), 'categories[0].private', /true or false/],
  [
    'three approvals',
    withCategory({ extensionApprovals: 3 }),
    'categories[0].extensionApprovals',
    /from 1 to 2/,
  ],
  ['a null', withCategory({ emergency: null }), 'categories[0].emergency', /110, 119, 120/],
  ['no condition', withCategory({ conditions: [] }), 'categories[0].conditions', /1 to 20 entries/],
  [
    'a condition twice',
    withCategory({ conditions: [condition(), condition()] }),
    'categories[0].conditions[1].code',
    /unique/,
  ],
  [
    'an unknown key in a condition',
    withCondition({ limit: 3 }),
    'categories[0].conditions[0].limit',
    /allowed are code, name/,
  ],
  [
    'a code with blanks',
    withCondition({ code: 'not there' }),
    'categories[0].conditions[0].code',
    /small letters/,
  ],
  [
    'an unknown severity',
    withCondition({ severity: 4 }),
    'categories[0].conditions[0].severity',
    /minor.*it is 4/,
  ],
  [
    'no limits',
    withCondition({ limits: undefined }),
    'categories[0].conditions[0].limits',
    /accept, makeSafe, resolve/,
  ],
  [
    'no resolve limit',
    withLimits({ resolve: undefined }),
    'categories[0].conditions[0].limits.resolve',
    /amount, unit/,
  ],
  [
    'half an hour',
    withLimits({ accept: limit(0.5, 'hour') }),
    'categories[0].conditions[0].limits.accept.amount',
    /whole number from 1/,
  ],
  [
    'no time',
    withLimits({ accept: limit(0, 'minute') }),
    'categories[0].conditions[0].limits.accept.amount',
    /it is 0/,
  ],
  [
    'two years',
    withLimits({ resolve: limit(730, 'day') }),
    'categories[0].conditions[0].limits.resolve.amount',
    /1 to 365/,
  ],
  [
    'an amount in quotes',
    withLimits({ resolve: limit(JSON.parse('"24"'), 'hour') }),
    'categories[0].conditions[0].limits.resolve.amount',
    /it is "24"/,
  ],
  [
    'an unknown unit',
    withLimits({ resolve: limit(1, 'week') }),
    'categories[0].conditions[0].limits.resolve.unit',
    /workDay; it is "week"/,
  ],
  [
    'safe after fixed',
    withLimits({ makeSafe: limit(2, 'day') }),
    'categories[0].conditions[0].limits.makeSafe',
    /never end after resolve/,
  ],
  [
    'accepted after safe',
    withLimits({ accept: limit(3, 'urgentHour') }),
    'categories[0].conditions[0].limits.accept',
    /never end after makeSafe/,
  ],
  [
    'work time before continuous time',
    withLimits({ makeSafe: limit(1, 'workHour') }),
    'categories[0].conditions[0].limits.makeSafe',
    /work time stands still/,
  ],
];

test.each(mistakes)('%s is refused with its path and what is allowed', (_mistake, value, path, message) => {
  const check = validateCatalogue(value);
  expect(check.ok).toBe(false);
  expect(!check.ok && check.errors).toContainEqual({ path, message: expect.stringMatching(message) });
});
