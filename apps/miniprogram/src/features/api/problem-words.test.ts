import { ApiProblem, NoAnswer } from '@weilinli/client';
import { OutOfSpace } from '@weilinli/outbox';
import { codeWords, problemWords } from './problem-words';

test('a full phone is told in words: what was not taken in, and what to do', () => {
  expect(problemWords(new OutOfSpace())).toMatch(/存储满了, 没有收下.*再试/);
});

test('no answer is told as what it is', () => {
  expect(problemWords(new NoAnswer(new Error('cut')))).toContain('再试');
});

test('a refusal is told by its code, else by the field that it names; a code never stands there itself', () => {
  const refusal = (code: string, errors?: { path: string; message: string }[]) =>
    problemWords(
      new ApiProblem({
        type: '',
        title: '',
        status: 422,
        detail: 'Not in English, please.',
        code: code as 'NOT_FOUND',
        requestId: 'r',
        ...(errors ? { errors } : {}),
      }),
    );
  expect(refusal('PLACE_BEYOND_CITY')).toContain('不在本市');
  expect(refusal('SOMETHING_NEW', [{ path: 'note', message: '太长' }])).toBe('没有成功: 太长');
  expect(refusal('SOMETHING_NEW')).toBe('没有成功, 请再试一次');
});

test('what the outbox says by itself has words, too', () => {
  expect(codeWords('PHOTO_MISSING')).toContain('重新拍一张');
});
