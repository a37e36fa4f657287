import sharp from 'sharp';

export type Scene = 'missing' | 'fenced' | 'fixed' | 'dark-lamp' | 'pothole' | 'rubbish';

const scenes: Record<Scene, string> = {
  missing:
    '<ellipse cx="400" cy="330" rx="190" ry="105" fill="#b5aa95"/><ellipse cx="400" cy="330" rx="165" ry="85" fill="#0d0f10"/>',
  fenced: `<ellipse cx="400" cy="330" rx="190" ry="105" fill="#b5aa95"/><ellipse cx="400" cy="330" rx="165" ry="85" fill="#0d0f10"/>
    <g stroke="#e8541f" stroke-width="22"><path d="M130 180V500M670 180V500M130 260H670M130 420H670"/></g>
    <g stroke="#fff" stroke-width="8" stroke-dasharray="34 34"><path d="M130 260H670M130 420H670"/></g>`,
  fixed: `<ellipse cx="400" cy="330" rx="190" ry="105" fill="#b5aa95"/><ellipse cx="400" cy="330" rx="165" ry="85" fill="#5f666b"/>
    <g stroke="#4a5055" stroke-width="7"><path d="M250 310H550M245 340H555M260 370H540M300 280H500"/></g>`,
  'dark-lamp': `<rect x="-100" y="-100" width="1000" height="800" fill="#1d2b36"/><path d="M-100 520H900V700H-100Z" fill="#3a444b"/>
    <path d="M400 560V150q0-50 60-50h90" fill="none" stroke="#9aa7ae" stroke-width="18"/><path d="M520 92h110l-20 34h-80z" fill="#5d6a72"/>`,
  pothole: `<path d="M-100 470H900V490H-100Z" fill="#e8e4da"/>
    <path d="M210 330l60-70 110-24 90 34 100-6 40 80-70 66-120 14-60-22-110-6z" fill="#5c5a57"/>
    <path d="M260 330l60-40 80-14 70 26 70 4 20 40-60 36-110 4-60-18z" fill="#37342f"/>`,
  rubbish: `<path d="M-100 430H900V700H-100Z" fill="#a8a498"/><path d="M300 220h200l-22 270H322z" fill="#2f6b4f"/>
    <path d="M280 200h240v34H280z" fill="#255740"/><circle cx="350" cy="180" r="46" fill="#1f2326"/>
    <circle cx="440" cy="170" r="54" fill="#31383c"/><circle cx="560" cy="460" r="50" fill="#1f2326"/><circle cx="240" cy="470" r="40" fill="#d9d4c8"/>`,
};

/** A drawn photo of the story's manhole as a phone would send it: JPEG, with the camera's time and place inside. */
export async function streetPhoto(
  scene: Scene,
  taken: { at: Date; seed: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#8d9194"/>
    ${light(taken.seed)}${cobbles(taken.seed)}<g transform="${step(taken.seed)}">${scenes[scene]}</g></svg>`;
  const bytes = await sharp(Buffer.from(svg))
    .jpeg({ quality: 88 })
    .withExif({ IFD2: { DateTimeOriginal: exifTime(taken.at), OffsetTimeOriginal: '+08:00' } })
    .toBuffer();
  return new Uint8Array(bytes);
}

/** Who photographs stands a step aside each time. */
function step(seed: number): string {
  return `translate(${((seed * 53) % 161) - 80} ${((seed * 37) % 101) - 50})`;
}

/** And by where the shadows of trees and people fall: two shots are not to be taken for one. */
function light(seed: number): string {
  return Array.from({ length: 7 }, (_, index) => {
    const value = (seed * 48_271 + index * 30_269) % 65_537;
    const shade = index % 2 === 0 ? '#6f7478' : '#a9adb0';
    return `<circle cx="${(value * 7) % 800}" cy="${(value * 11) % 600}" r="${70 + (value % 60)}" fill="${shade}"/>`;
  }).join('');
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
