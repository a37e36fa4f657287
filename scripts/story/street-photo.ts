import sharp from 'sharp';

export type Scene = 'missing' | 'fenced' | 'fixed';

const scenes: Record<Scene, string> = {
  missing:
    '<ellipse cx="400" cy="330" rx="190" ry="105" fill="#b5aa95"/><ellipse cx="400" cy="330" rx="165" ry="85" fill="#0d0f10"/>',
  fenced: `<ellipse cx="400" cy="330" rx="190" ry="105" fill="#b5aa95"/><ellipse cx="400" cy="330" rx="165" ry="85" fill="#0d0f10"/>
    <g stroke="#e8541f" stroke-width="22"><path d="M130 180V500M670 180V500M130 260H670M130 420H670"/></g>
    <g stroke="#fff" stroke-width="8" stroke-dasharray="34 34"><path d="M130 260H670M130 420H670"/></g>`,
  fixed: `<ellipse cx="400" cy="330" rx="190" ry="105" fill="#b5aa95"/><ellipse cx="400" cy="330" rx="165" ry="85" fill="#5f666b"/>
    <g stroke="#4a5055" stroke-width="7"><path d="M250 310H550M245 340H555M260 370H540M300 280H500"/></g>`,
};

/** A drawn photo of the story's manhole as a phone would send it: JPEG, with the camera's time and place inside. */
export async function streetPhoto(
  scene: Scene,
  taken: { at: Date; seed: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#8d9194"/>
    ${cobbles(taken.seed)}${scenes[scene]}</svg>`;
  const bytes = await sharp(Buffer.from(svg))
    .jpeg({ quality: 88 })
    .withExif({ IFD2: { DateTimeOriginal: exifTime(taken.at), OffsetTimeOriginal: '+08:00' } })
    .toBuffer();
  return new Uint8Array(bytes);
}

/** Every shot of the same street differs a little; here by a few stones. */
function cobbles(seed: number): string {
  return Array.from({ length: 24 }, (_, index) => {
    const value = (seed * 31 + index * 7919) % 100_003;
    return `<circle cx="${value % 800}" cy="${(value * 13) % 600}" r="${3 + (value % 9)}" fill="#7b8083"/>`;
  }).join('');
}

function exifTime(at: Date): string {
  const beijing = new Date(at.getTime() + 8 * 3_600_000).toISOString();
  return `${beijing.slice(0, 10).replaceAll('-', ':')} ${beijing.slice(11, 19)}`;
}
