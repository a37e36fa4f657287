import type { Report } from '@weilinli/contracts';

/** One line for each thing that others have to do with this hazard. */
export function othersWords({
  recurring,
  reporters = 1,
  followers = 0,
}: Pick<Report, 'recurring' | 'reporters' | 'followers'>): string[] {
  const people = [
    ...(reporters > 1 ? [`${reporters} 人报过`] : []),
    ...(followers > 0 ? [`${followers} 人在跟进`] : []),
  ];
  return [
    ...(recurring ? ['同一处不久前修过, 又出问题了'] : []),
    ...(people.length > 0 ? [people.join(', ')] : []),
  ];
}
