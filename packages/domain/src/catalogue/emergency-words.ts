import type { EmergencyNumber } from './catalogue';

/** What must not wait for a grid worker, as people write it. A word alone may be harmless (冒烟 of a chimney): better asked once too often. */
const emergencyWords: readonly (readonly [EmergencyNumber, readonly string[]])[] = [
  [
    '120',
    ['受伤', '流血', '昏倒', '晕倒', '昏迷', '触电', '中毒', '摔伤', '砸到人', '溺水', '没有呼吸', '被车撞'],
  ],
  [
    '119',
    [
      '着火',
      '起火',
      '失火',
      '火灾',
      '冒烟',
      '爆炸',
      '煤气味',
      '燃气味',
      '天然气味',
      '液化气味',
      '燃气泄漏',
      '漏气',
      '困人',
      '有人被困',
      '掉进井里',
      '掉下去了',
      '落水',
    ],
  ],
  ['110', ['打架', '持刀', '抢劫', '抢东西', '杀人', '要跳楼', '跳楼', '失踪', '炸弹', '打人']],
];

/** The number to ring first for what somebody wrote; undefined: no hurry of that kind. People come before fire, fire before order. */
export function emergencyIn(words: string): EmergencyNumber | undefined {
  return emergencyWords.find(([, said]) => said.some((word) => words.includes(word)))?.[0];
}

/** Who comes when this number is rung. */
export const emergencyServices: Record<EmergencyNumber, string> = {
  '110': '公安',
  '119': '消防',
  '120': '急救',
};
