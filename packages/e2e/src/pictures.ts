import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';

const screen = { width: 390, height: 844 };
const gap = 30;
const corner = 28;
const margin = 2;

/** Puts pictures of screens side by side, each in a frame with round corners, as one PNG. */
export async function sideBySide(files: readonly string[], to: string): Promise<void> {
  const framed = await Promise.all(files.map(frame));
  mkdirSync(dirname(to), { recursive: true });
  await sharp({
    create: {
      width: margin * 2 + files.length * (screen.width + gap) - gap,
      height: margin * 2 + screen.height,
      channels: 4,
      background: 'transparent',
    },
  })
    .composite(
      framed.map((input, index) => ({ input, left: margin + index * (screen.width + gap), top: margin })),
    )
    .png({ palette: true, effort: 10 })
    .toFile(to);
}

/** The frame's line stays visible on white and on black. */
async function frame(file: string): Promise<Buffer> {
  const shape = (look: string) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${screen.width}" height="${screen.height}">
        <rect x="1" y="1" width="${screen.width - 2}" height="${screen.height - 2}" rx="${corner}" ${look}/></svg>`,
    );
  return sharp(file)
    .resize(screen.width, screen.height)
    .ensureAlpha()
    .composite([
      { input: shape('fill="#fff"'), blend: 'dest-in' },
      { input: shape('fill="none" stroke="#9aa5ab" stroke-width="2"') },
    ])
    .png()
    .toBuffer();
}
