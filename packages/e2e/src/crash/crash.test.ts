import { crash } from './crash';

jest.setTimeout(280_000);

test('nothing acknowledged is lost, doubled or nobody’s, whatever is killed under load', async () => {
  const heard: string[] = [];
  // Other tests run beside it: here it is what is killed that counts, `pnpm crash` adds the load.
  const figures = await crash({ programs: 2, postgres: 1, slower: 4, say: (line) => void heard.push(line) });
  expect(figures.findings).toEqual([]);
  const { internalErrors, endedByThemselves } = figures;
  // Shown with what was said, for who has to find out why.
  if (internalErrors + endedByThemselves > 0) expect(heard).toEqual([]);
  // Otherwise it proved nothing.
  expect(heard.filter((line) => line.startsWith('killed'))).toHaveLength(3);
  expect(Math.min(figures.submitted, figures.done, figures.stagesFired, figures.messages)).toBeGreaterThan(5);
});
