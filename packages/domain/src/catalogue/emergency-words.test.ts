import { emergencyIn } from './emergency-words';

test.each([
  ['楼道里电动车着火了', '119'],
  ['闻到很浓的煤气味', '119'],
  ['电梯里困人了', '119'],
  ['有人踩空掉进井里', '119'],
  ['骑车的人摔伤流血', '120'],
  ['着火了, 有人受伤', '120'],
  ['楼下有人持刀', '110'],
  ['井盖被偷了', undefined],
  ['垃圾没人收', undefined],
  ['', undefined],
])('“%s” is for %s', (words, number) => {
  expect(emergencyIn(words)).toBe(number);
});
