/** Writes one of setData's paths, such as `root.cn.[0].cl`, into the data that a page keeps. */
export function setPath(data: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop();
  if (last === undefined) return;
  let at: Record<string, unknown> = data;
  steps.forEach((step, index) => {
    const next = at[step];
    if (typeof next !== 'object' || next === null) {
      at[step] = /^\d+$/.test(steps[index + 1] ?? last) ? [] : {};
    }
    at = at[step] as Record<string, unknown>;
  });
  at[last] = value;
}
