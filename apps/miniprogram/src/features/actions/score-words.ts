/** The answers to "how was it", best first; nobody has to guess what three stars mean. */
export const scoreAnswers = [
  { score: 5, words: '很满意' },
  { score: 4, words: '满意' },
  { score: 3, words: '一般' },
  { score: 2, words: '不满意' },
  { score: 1, words: '很不满意' },
] as const;

export function scoreWords(score: unknown): string {
  return scoreAnswers.find((answer) => answer.score === score)?.words ?? '';
}
