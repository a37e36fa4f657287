import { requestKinds } from '@weilinli/domain';
import { type ActionInput, actionBody, emptyInput, missingWords } from './action-input';
import type { Deed } from './deeds';
import { reasonChoices } from './reason-choices';

const body = (deed: Deed, input: Partial<ActionInput> = {}, requestId?: string) =>
  actionBody({ deed, requestId, input: { ...emptyInput, ...input } });

describe('what is still missing', () => {
  test('making safe and fixing want a photo', () => {
    expect(missingWords({ deed: 'make-safe' }, emptyInput)).toBe('请先拍一张现场照片');
    expect(missingWords({ deed: 'resolve' }, { ...emptyInput, photoUrls: ['blob:1'] })).toBeUndefined();
  });

  test('returning wants a reason and rating wants an answer', () => {
    expect(missingWords({ deed: 'return' }, emptyInput)).toBe('请先选一个原因');
    expect(missingWords({ deed: 'return' }, { ...emptyInput, reason: 'not-mine' })).toBeUndefined();
    expect(missingWords({ deed: 'rate' }, emptyInput)).toBe('请先点几颗星');
  });

  test('a remark of blanks is no remark', () => {
    expect(missingWords({ deed: 'remark' }, { ...emptyInput, note: '  ' })).toBe('请先写一句');
  });

  test('contesting a fix asks for nothing', () => {
    expect(missingWords({ deed: 'contest' }, emptyInput)).toBeUndefined();
  });

  test('each kind of request asks for its own: first which, then a reason, for a pause the day too', () => {
    const reason = { ...emptyInput, reason: 'material' as const };
    expect(missingWords({ deed: 'request' }, emptyInput)).toBe('请先选申请什么');
    for (const kind of requestKinds) {
      const asked = { deed: 'request' as const, kind };
      expect(missingWords(asked, { ...emptyInput, kind })).toBe(
        kind === 'exempt' ? '请先写一句' : '请先选一个原因',
      );
      expect(missingWords(asked, { ...reason, kind, note: '厂里停产' })).toBe(
        kind === 'suspend' ? '请先选到哪一天' : undefined,
      );
    }
  });

  test('of what is agreed to, only a transfer asks to whom, and a pause whose day has passed for another one', () => {
    expect(missingWords({ deed: 'approve', kind: 'transfer' }, emptyInput)).toBe('请先选一个人');
    expect(missingWords({ deed: 'approve', kind: 'extend' }, emptyInput)).toBeUndefined();
    expect(missingWords({ deed: 'approve', kind: 'suspend' }, emptyInput)).toBeUndefined();
    expect(missingWords({ deed: 'approve', kind: 'suspend', alsoNeeds: ['until'] }, emptyInput)).toBe(
      '请先选到哪一天',
    );
    expect(missingWords({ deed: 'refuse', kind: 'extend' }, emptyInput)).toBe('请先选一个原因');
  });

  test('a correction wants the category, the place or the other report', () => {
    expect(missingWords({ deed: 'recategorise' }, emptyInput)).toBe('请先选类别');
    expect(missingWords({ deed: 'relocate' }, emptyInput)).toBe('请先选地点');
    expect(missingWords({ deed: 'merge' }, emptyInput)).toBe('请先选另一件');
  });
});

describe('what is sent', () => {
  test('only what was given', () => {
    expect(actionBody({ deed: 'assign', input: emptyInput })).toEqual({});
    expect(
      actionBody({
        deed: 'resolve',
        input: { ...emptyInput, note: ' 换了新井盖 ', handler: { personId: 'p' } },
      }),
    ).toEqual({ note: '换了新井盖', personId: 'p' });
  });

  test('a pause ends when the day begins in Beijing', () => {
    expect(body('suspend', { until: '2026-11-25', reason: 'season' })).toEqual({
      until: '2026-11-25T00:00:00.000Z',
      reason: 'season',
    });
    expect(body('request', { kind: 'suspend', until: '2027-01-01', reason: 'season' })).toEqual({
      kind: 'suspend',
      until: '2027-01-01T00:00:00.000Z',
      reason: 'season',
    });
  });

  test('who helps is named beside the lead, and let go in the same way', () => {
    expect(body('co-handler', { handler: { organisationId: 'o' } })).toEqual({
      as: 'co',
      organisationId: 'o',
    });
    expect(body('release', { handler: { personId: 'p' } })).toEqual({
      as: 'co',
      release: true,
      personId: 'p',
    });
  });

  test('an answer names the request that it is for', () => {
    expect(body('approve', { handler: { personId: 'p' } }, 'request-1')).toEqual({
      requestId: 'request-1',
      personId: 'p',
    });
    expect(body('refuse', { reason: 'false' }, 'request-1')).toEqual({
      requestId: 'request-1',
      reason: 'false',
    });
  });

  test('category, place and the other report go as they are', () => {
    const place = { longitude: 114.318, latitude: 30.51, datum: 'gcj02' as const, address: '东门' };
    expect(body('recategorise', { category: { categoryCode: 'P0101', conditionCode: 'missing' } })).toEqual({
      categoryCode: 'P0101',
      conditionCode: 'missing',
    });
    expect(body('relocate', { place })).toEqual({ place });
    expect(body('merge', { into: 'report-2' })).toEqual({ into: 'report-2' });
  });
});

test('who returns is not offered reasons for declining, nor who refuses reasons for waiting', () => {
  expect(reasonChoices({ deed: 'return' })).toContain('not-mine');
  expect(reasonChoices({ deed: 'decline' })).not.toContain('not-mine');
  expect(reasonChoices({ deed: 'request', kind: 'suspend' })).toContain('season');
  expect(reasonChoices({ deed: 'refuse', kind: 'suspend' })).not.toContain('season');
});
