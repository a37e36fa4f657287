import { withWholeAddresses } from './photo-addresses';

test('photos get the address of the API before them, wherever they stand, and nothing else changes', () => {
  const answer = {
    items: [{ photos: [{ url: '/api/v1/photos/1/full?signature=a' }], place: '/api', at: null, count: 2 }],
  };
  expect(withWholeAddresses(answer, 'https://city.example/api/v1')).toEqual({
    items: [
      {
        photos: [{ url: 'https://city.example/api/v1/photos/1/full?signature=a' }],
        place: '/api',
        at: null,
        count: 2,
      },
    ],
  });
});

test('an API on the page’s own address needs none', () => {
  expect(withWholeAddresses({ url: '/api/v1/photos/1/full' }, '/api/v1')).toEqual({
    url: '/api/v1/photos/1/full',
  });
});
