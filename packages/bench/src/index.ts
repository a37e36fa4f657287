/** `pnpm bench NAME`: the measurements by name. */
const measurements: Record<string, () => Promise<unknown>> = {
  submit: () => import('./submit'),
  dispatch: async () => (await import('./growth')).measureGrowth(['dispatch']),
  sweep: async () => (await import('./growth')).measureGrowth(['sweep']),
  /** Both in the same two cities, which take longer to fill than to measure. */
  growth: async () => (await import('./growth')).measureGrowth(['dispatch', 'sweep']),
};

const name = process.argv.splice(2, 1)[0] ?? '';
const measure = measurements[name];
if (measure) {
  measure().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
} else {
  console.error(
    `Which one? ${Object.keys(measurements)
      .map((known) => `pnpm bench ${known}`)
      .join(', ')}`,
  );
  process.exitCode = 1;
}
