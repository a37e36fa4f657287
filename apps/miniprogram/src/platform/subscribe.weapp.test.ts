import Taro from '../testing/taro';
import { askToSubscribe } from './subscribe.weapp';

afterEach(() => jest.restoreAllMocks());

/** WeChat's own question, and what the person taps. */
function answered(words: Record<string, string> | Error) {
  const asked: string[][] = [];
  jest.spyOn(Taro, 'requestSubscribeMessage').mockImplementation(({ tmplIds }) => {
    asked.push(tmplIds);
    return words instanceof Error
      ? Promise.reject(words)
      : Promise.resolve({ errMsg: 'requestSubscribeMessage:ok', ...words });
  });
  return asked;
}

test('each template brings its own answer; a yes with sound is a yes', async () => {
  answered({ a: 'accept', b: 'reject', c: 'acceptWithAudio' });
  expect(await askToSubscribe(['a', 'b', 'c'])).toEqual([
    { templateId: 'a', answer: 'accept' },
    { templateId: 'b', answer: 'reject' },
    { templateId: 'c', answer: 'accept' },
  ]);
});

test('a template that WeChat has taken away is told as such, and words that nobody knows are no answer', async () => {
  answered({ a: 'ban', b: 'filter', c: 'perhaps' });
  expect(await askToSubscribe(['a', 'b', 'c'])).toEqual([
    { templateId: 'a', answer: 'ban' },
    { templateId: 'b', answer: 'filter' },
  ]);
});

test('more than three at once are not asked for: WeChat would refuse them all', async () => {
  const asked = answered({});
  await askToSubscribe(['a', 'b', 'c', 'd']);
  expect(asked).toEqual([['a', 'b', 'c']]);
});

test('whoever has switched messages off is not asked, and nothing fails', async () => {
  answered(new Error('requestSubscribeMessage:fail 20004'));
  expect(await askToSubscribe(['a'])).toEqual([]);
  const asked = answered({});
  expect(await askToSubscribe([])).toEqual([]);
  expect(asked).toEqual([]);
});
