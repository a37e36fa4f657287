import type { Category } from '@weilinli/domain';
import { emptyDraft, missingParts, submission, withCategory, withGroup } from './draft';

const hours = (amount: number) => ({ amount, unit: 'hour' as const });

const cover: Category = {
  code: 'P0103',
  name: '雨水井盖',
  group: 'manhole',
  kind: 'component',
  icon: 'manhole',
  closingCondition: '井盖复位',
  keywords: [],
  handledBy: { kind: 'department', organisations: [] },
  verifyRadius: 50,
  private: false,
  conditions: [
    {
      code: 'rattling',
      name: '异响',
      severity: 'minor',
      filingCondition: '',
      limits: { accept: hours(1), resolve: hours(72) },
    },
    {
      code: 'missing',
      name: '缺失',
      severity: 'critical',
      filingCondition: '',
      limits: { accept: hours(1), makeSafe: hours(2), resolve: hours(24) },
    },
  ],
};

const place = { longitude: 114.3, latitude: 30.5, datum: 'wgs84' as const };

test('a report wants a photo, a place and a kind', () => {
  expect(missingParts(emptyDraft)).toEqual(['photo', 'place', 'kind']);
  expect(missingParts(withCategory({ ...emptyDraft, photoUrls: ['blob:1'], place }, cover))).toEqual([]);
});

test('a group alone is no kind', () => {
  expect(missingParts(withGroup({ ...emptyDraft, photoUrls: ['blob:1'], place }, 'manhole'))).toEqual([
    'kind',
  ]);
});

test('a category brings its most urgent condition', () => {
  expect(withCategory(emptyDraft, cover).condition?.code).toBe('missing');
});

test('another group lets go of the category', () => {
  const changed = withGroup(withCategory(emptyDraft, cover), 'lamp');
  expect(changed.category).toBeUndefined();
  expect(changed.condition).toBeUndefined();
});

test('what is sent has no blanks and no empty parts', () => {
  const draft = withCategory({ ...emptyDraft, photoUrls: ['blob:1'], place, description: '  ' }, cover);
  expect(submission(draft)).toEqual({
    categoryCode: 'P0103',
    conditionCode: 'missing',
    place,
  });
});

test('without its photos there is nothing to send', () => {
  expect(submission(withCategory({ ...emptyDraft, place }, cover))).toBeUndefined();
});

test('for whom it is reported goes along, once there is a name', () => {
  const draft = withCategory({ ...emptyDraft, photoUrls: ['blob:1'], place }, cover);
  expect(submission({ ...draft, onBehalfOf: ' 李奶奶 ' })).toMatchObject({ onBehalfOf: '李奶奶' });
  expect(submission({ ...draft, onBehalfOf: ' ' })).not.toHaveProperty('onBehalfOf');
});
