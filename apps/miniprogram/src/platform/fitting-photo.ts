import { bounds } from '@weilinli/contracts';

// Enough to read a number plate from, and less than a megabyte.
const longestSide = 2560;
const quality = 0.85;
const taken: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

/**
 * A photo as the server takes it. One that is too large, or of a kind that only its phone knows, is drawn anew, and loses
 * what the camera wrote into it. What cannot be drawn goes as it is: the server says why it is not taken.
 */
export async function fittingPhoto(file: File): Promise<File> {
  if (file.size <= bounds.photoBytes && taken.includes(file.type)) return file;
  try {
    return await drawnAnew(file);
  } catch {
    return file;
  }
}

async function drawnAnew(file: File): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!blob) throw new Error('nothing was drawn');
  return new File([blob], file.name, { type: blob.type, lastModified: file.lastModified });
}
