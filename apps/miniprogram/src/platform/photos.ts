import { fittingPhoto } from './fitting-photo';
import type { PhotoHandle } from './network';

export interface ChosenPhoto {
  /** To show it before it is sent. */
  url: string;
  handle: PhotoHandle;
}

/** Asks for up to `most` photos: camera or album, as the phone offers. Nothing chosen: an empty list. */
export function choosePhotos(most: number): Promise<ChosenPhoto[]> {
  return chosenBy(photoInput(most > 1), most);
}

/** One photo by the camera itself, where the device has one. Undefined: the person changed his mind. */
export async function takePhoto(): Promise<ChosenPhoto | undefined> {
  const input = photoInput(false);
  input.setAttribute('capture', 'environment');
  return (await chosenBy(input, 1))[0];
}

function chosenBy(input: HTMLInputElement, most: number): Promise<ChosenPhoto[]> {
  return new Promise((resolve) => {
    const answer = async () => {
      const files = await Promise.all(
        Array.from(input.files ?? [])
          .slice(0, most)
          .map(fittingPhoto),
      );
      resolve(files.map((handle) => ({ url: URL.createObjectURL(handle), handle })));
    };
    input.onchange = () => void answer();
    input.oncancel = () => resolve([]);
    input.click();
  });
}

// It stays in the page: some browsers drop the choice of an input that nobody holds.
function photoInput(multiple: boolean): HTMLInputElement {
  const id = 'photo-input';
  document.getElementById(id)?.remove();
  const input = document.createElement('input');
  input.id = id;
  input.type = 'file';
  input.accept = 'image/*';
  input.multiple = multiple;
  // Not `hidden`: Taro's styles draw inputs again.
  input.style.cssText = 'position:fixed;width:1px;height:1px;opacity:0;pointer-events:none';
  input.tabIndex = -1;
  // Nobody reaches it but through the button that was tapped; it has a name all the same.
  input.setAttribute('aria-label', '选照片');
  document.body.append(input);
  return input;
}
