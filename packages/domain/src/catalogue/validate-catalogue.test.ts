import fc from 'fast-check';
import { catalogue, category, condition, withCategory } from './testing/small-catalogue';
import { validateCatalogue } from './validate-catalogue';

describe('a catalogue without mistakes', () => {
  test('is taken, and what it leaves out is filled in', () => {
    const check = validateCatalogue(catalogue());
    if (!check.ok) throw new Error(JSON.stringify(check.errors));
    expect(check.catalogue.categories[0]).toEqual({
      ...category(),
      icon: 'manhole',
      verifyRadius: 100,
      private: false,
    });
  });

  test('keeps what it states', () => {
    const stated = {
      icon: 'grate',
      verifyRadius: 250,
      private: true,
      extensionApprovals: 2,
      emergency: '119',
    };
    const check = validateCatalogue(withCategory(stated));
    expect(check.ok && check.catalogue.categories[0]).toMatchObject(stated);
  });

  test('says of one approval what it says by not speaking of it', () => {
    const said = validateCatalogue(withCategory({ extensionApprovals: 1 }));
    expect(JSON.stringify(said)).toBe(JSON.stringify(validateCatalogue(catalogue())));
  });

  test('comes out the same when validated again, and whatever the order of its keys', () => {
    const once = validateCatalogue(catalogue());
    const turned = Object.fromEntries(Object.entries(catalogue()).reverse());
    expect(once.ok && JSON.stringify(validateCatalogue(once.catalogue))).toBe(JSON.stringify(once));
    expect(JSON.stringify(validateCatalogue(turned))).toBe(JSON.stringify(once));
  });
});

test('every mistake is named, not only the first', () => {
  const broken = withCategory({
    code: 'X1',
    name: 7,
    conditions: [condition({ code: '' }), condition({ name: '' })],
  });
  const check = validateCatalogue({ ...broken, groups: undefined });
  expect(!check.ok && check.errors.map(({ path }) => path).sort()).toEqual([
    'categories[0].code',
    'categories[0].conditions[0].code',
    'categories[0].conditions[1].name',
    'categories[0].name',
    'groups',
  ]);
});

test('no JSON value makes it throw, and nothing but a catalogue passes', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => !validateCatalogue(value).ok));
});

test('a catalogue with any one value replaced by another is judged, never thrown at', () => {
  const text = JSON.stringify(catalogue());
  const spots = [...text.matchAll(/:(?="|\d|\[|\{)/g)].map(({ index }) => index + 1);
  fc.assert(
    fc.property(fc.constantFrom(...spots), fc.jsonValue({ maxDepth: 1 }), (spot, value) => {
      const key = text.slice(0, spot).match(/"([^"]+)":$/)?.[1] ?? '';
      const replaced = JSON.parse(text, (name, old) => (name === key ? value : old));
      expect(typeof validateCatalogue(replaced).ok).toBe('boolean');
    }),
  );
});
