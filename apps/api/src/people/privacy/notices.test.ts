import { createHash } from 'node:crypto';
import { notices } from './notices';

/** What people agreed to stays as it was: a changed text is a new version, and a new line here. */
const digests = ['7fae433b621f7910', 'cb1654e4d4a9439d'];

test('no notice that somebody may have agreed to was changed', () => {
  const found = notices.map((notice) =>
    createHash('sha256').update(JSON.stringify(notice)).digest('hex').slice(0, 16),
  );
  expect(found).toEqual(digests);
});

test('versions are counted from 1, without a gap', () => {
  expect(notices.map(({ version }) => version)).toEqual(notices.map((_, index) => index + 1));
});
