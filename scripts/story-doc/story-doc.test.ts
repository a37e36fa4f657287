import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions, statuses } from '@weilinli/domain';
import { withGenerated } from './generated-parts';
import { lifecycleSection } from './lifecycle-section';

const document = readFileSync(join(__dirname, '../../docs/story.md'), 'utf8');

describe('docs/story.md', () => {
  it('tells the lifecycle as the code has it; if not, run `pnpm docs:write`', () => {
    expect(withGenerated(document, lifecycleSection())).toBe(document);
  });

  it('names every status and every action in its generated part', () => {
    const section = lifecycleSection();
    for (const word of [...statuses, ...actions]) expect(section).toContain(word);
  });

  it('notices a table that changed', () => {
    const changed = lifecycleSection().replace('| accepted |', '| closed |');
    expect(withGenerated(document, changed)).not.toBe(document);
  });

  it('refuses a document whose markers were lost or doubled', () => {
    expect(() => withGenerated('# Story', 'x')).toThrow('generated: lifecycle');
    expect(() => withGenerated(document + document, 'x')).toThrow('generated: lifecycle');
  });
});
