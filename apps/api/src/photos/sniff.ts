export type PhotoFormat = 'jpeg' | 'png' | 'webp';
export type Sniffed = { format: PhotoFormat } | { unsupported: string };

/** How many of a file's first bytes tell what it is. */
export const sniffedBytes = 32;

/** What a file is by its first bytes; names and declared types are only what somebody says about it. */
export function sniff(head: Buffer): Sniffed {
  const latin = head.toString('latin1');
  if (latin.startsWith('\xff\xd8\xff')) return { format: 'jpeg' };
  if (latin.startsWith('\x89PNG\r\n\x1a\n')) return { format: 'png' };
  if (latin.startsWith('RIFF') && latin.startsWith('WEBP', 8)) return { format: 'webp' };
  if (latin.startsWith('ftyp', 4)) return { unsupported: fromBrand(latin.slice(8, 12)) };
  const other = others.find(([start]) => latin.trimStart().toLowerCase().startsWith(start));
  return {
    unsupported: `${other?.[1] ?? 'This file'} is not a photo that can be read: send JPEG, PNG or WebP.`,
  };
}

function fromBrand(brand: string): string {
  if (!/^(hei|hev|mif|msf)/.test(brand)) return 'AVIF and films cannot be read: send JPEG, PNG or WebP.';
  return 'HEIC cannot be read. On an iPhone choose Settings › Camera › Formats › Most Compatible, or send it as JPEG.';
}

const others = [
  ['gif8', 'GIF'],
  ['%pdf', 'PDF'],
  ['<svg', 'SVG'],
  ['<?xml', 'XML or SVG'],
  ['<', 'HTML or XML'],
  ['pk', 'ZIP'],
  ['bm', 'BMP'],
  ['ii*', 'TIFF'],
  ['mm', 'TIFF'],
] as const;
