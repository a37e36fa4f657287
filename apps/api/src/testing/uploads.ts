import fc from 'fast-check';
import { flatPng } from '../photos/testing/pictures';

/** Beginnings that look like a photo, and what comes after them. */
const contents: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(
      fc.constantFrom(
        '\xff\xd8\xff\xe0',
        '\x89PNG\r\n\x1a\n',
        'RIFF\x10\0\0\0WEBPVP8 ',
        '\0\0\0\x18ftypheic',
      ),
      fc.uint8Array({ maxLength: 200 }),
    )
    .map(([head, rest]) => Buffer.concat([Buffer.from(head, 'latin1'), rest])),
  fc.nat(60).map((length) => flatPng(8, 8).subarray(0, length)),
  fc.constant(flatPng(8, 8)),
);

const dispositions = fc.constantFrom(
  'form-data; name="file"; filename="a.jpg"',
  'form-data; name="file"',
  'form-data; name="photo"; filename="a.jpg"',
  'form-data; name="__proto__"; filename="a.jpg"',
  'form-data; name="file"; filename="../../etc/passwd\\0.jpg"',
  'form-data',
  'attachment',
);

/** Forms with one part or more, of this or that, whole or cut off; and what is no form. */
export const uploads: fc.Arbitrary<{ payload: Buffer; type: string }> = fc
  .record({
    parts: fc.array(fc.tuple(dispositions, contents), { minLength: 0, maxLength: 2 }),
    type: fc.oneof(
      { weight: 6, arbitrary: fc.constant('multipart/form-data; boundary=part') },
      fc.constantFrom(
        'multipart/form-data',
        'multipart/form-data; boundary=other',
        'image/jpeg',
        'text/plain',
      ),
    ),
    cut: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(60)),
  })
  .map(({ parts, type, cut }) => {
    const written = parts.flatMap(([disposition, content]) => [
      Buffer.from(`--part\r\ncontent-disposition: ${disposition}\r\ncontent-type: image/jpeg\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]);
    const payload = Buffer.concat([...written, Buffer.from('--part--\r\n')]);
    return { payload: payload.subarray(0, payload.length - cut), type };
  });
