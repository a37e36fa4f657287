/** `pnpm bench NAME`: the measurements by name. */
const measurements: Record<string, () => Promise<unknown>> = {
  submit: () => import('./submit'),
};

const name = process.argv.splice(2, 1)[0] ?? '';
const measure = measurements[name];
if (measure) void measure();
else {
  console.error(
    `Which one? ${Object.keys(measurements)
      .map((known) => `pnpm bench ${known}`)
      .join(', ')}`,
  );
  process.exitCode = 1;
}
