import { actionBody, emptyInput, missingWords, reasonChoices } from './action-input';

test('making safe and fixing want a photo', () => {
  expect(missingWords('make-safe', emptyInput)).toBe('请先拍一张现场照片');
  expect(missingWords('resolve', { ...emptyInput, photoUrls: ['blob:1'] })).toBeUndefined();
});

test('returning wants a reason and rating wants an answer', () => {
  expect(missingWords('return', emptyInput)).toBe('请先选一个原因');
  expect(missingWords('return', { ...emptyInput, reason: 'not-mine' })).toBeUndefined();
  expect(missingWords('rate', emptyInput)).toBe('请先点几颗星');
});

test('merging wants the other one', () => {
  expect(missingWords('merge', emptyInput)).toBe('请先选另一件');
  expect(missingWords('merge', { ...emptyInput, into: 'report-2' })).toBeUndefined();
  expect(actionBody({ ...emptyInput, into: 'report-2' }, [])).toEqual({ into: 'report-2' });
});

test('a remark of blanks is no remark', () => {
  expect(missingWords('remark', { ...emptyInput, note: '  ' })).toBe('请先写一句');
});

test('contesting a fix asks for nothing', () => {
  expect(missingWords('contest', emptyInput)).toBeUndefined();
});

test('only what was given is sent', () => {
  expect(actionBody(emptyInput, [])).toEqual({});
  expect(
    actionBody(
      {
        ...emptyInput,
        note: ' 换了新井盖 ',
        handler: {
          personId: 'p',
          displayName: '小陈',
          role: 'worker',
          openCount: 1,
          onDuty: true,
          onLeave: false,
        },
      },
      ['photo-1'],
    ),
  ).toEqual({ note: '换了新井盖', photoIds: ['photo-1'], personId: 'p' });
});

test('who returns is not offered reasons for declining', () => {
  expect(reasonChoices('return')).toContain('not-mine');
  expect(reasonChoices('decline')).not.toContain('not-mine');
});
