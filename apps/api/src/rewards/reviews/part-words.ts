/** What somebody had to do with a case besides reporting or fixing it: he passed a fix, had it in hand, or gave it to somebody. */
export type Part = 'passed' | 'had' | 'gave';

/** Why he does not decide about points for it, for himself. */
export const partWords: Readonly<Record<Part, string>> = {
  passed: '修复是你核查通过的, 计不计分由别人来定',
  had: '这件你经手过, 计不计分由别人来定',
  gave: '这件是你指派的, 计不计分由别人来定',
};

/** The same in a refusal. */
export const partRefusals: Readonly<Record<Part, string>> = {
  passed: 'You passed the fix of this report; somebody who had no part in it decides on its points.',
  had: 'You had this report in hand; somebody who had no part in it decides on its points.',
  gave: 'You gave this report to somebody whom you lead; somebody who had no part in it decides on its points.',
};
