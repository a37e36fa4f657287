/** What may speak against a report's points. None proves anything: a person looks. */
export const signalNames = [
  'photo-copied',
  'photo-alike',
  'impossible-travel',
  'far-from-photo',
  'burst',
  'shared-device',
  'mutual-feeding',
  'own-made',
] as const;
export type SignalName = (typeof signalNames)[number];

/** Those that speak against who handled it, too, and so concern who answers for him. */
export const handlingSignalNames = ['mutual-feeding', 'own-made'] as const satisfies readonly SignalName[];

/** One thing that was noticed. */
export interface Signal {
  readonly signal: SignalName;
  /** Points of doubt; those of all signals about one person's part in one report add up. */
  readonly weight: number;
  /** One Chinese sentence: what was seen, with its figures, and no accusation. */
  readonly reason: string;
}

/** The doubt about one person's part in one report: each kind of signal counts once, with its greatest weight. */
export function doubtOf(signals: readonly Pick<Signal, 'signal' | 'weight'>[]): number {
  const greatest = new Map<SignalName, number>();
  for (const { signal, weight } of signals) greatest.set(signal, Math.max(weight, greatest.get(signal) ?? 0));
  return [...greatest.values()].reduce((sum, weight) => sum + weight, 0);
}
