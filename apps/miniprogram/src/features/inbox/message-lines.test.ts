import { messageLines } from './message-lines';

const reportNumber = 'WL20261123-000014';

test.each([
  ['雨水井盖 · 缺失 (WL20261123-000014) 已结束, 谢谢你', '雨水井盖 · 缺失 已结束, 谢谢你'],
  ['雨水井盖 · 缺失 (WL20261123-000014)。找不到地方', '雨水井盖 · 缺失。找不到地方'],
  ['南湖街道 › 第 4 网格, 请在今天 15:57 前接单', '南湖街道 › 第 4 网格, 请在今\u2060天\u00a015:57 前接单'],
])('the number of %s stands apart', (body, told) => {
  expect(messageLines({ body, reportNumber })).toEqual({ told, number: reportNumber });
});

test('a number that is what was told is not said twice', () => {
  expect(messageLines({ body: `上报 ${reportNumber}`, reportNumber })).toEqual({
    told: `上报 ${reportNumber}`,
    number: undefined,
  });
});

test('what is about no report has no number', () => {
  expect(messageLines({ body: '你的假批准了' })).toEqual({ told: '你的假批准了', number: undefined });
});

test('where something waits is told with its hours in one line', () => {
  expect(messageLines({ body: '雨衣, 物业服务中心, 每天 8:00–20:00' }).told).toMatch(
    /8:00\u2060–\u206020:00$/,
  );
});
