/** A photo in the phone's album, as the camera left it. */
export interface AlbumPhoto {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * What a person does with the client. Journeys are written in these words alone, so that they can be played against
 * any build of it. Things are named by their id; what is not shown is not there. Every word waits until it can be
 * done, and throws when that takes too long.
 */
export interface Phone {
  /** Starts the client where everybody starts: the browser at its address, WeChat at the first page. */
  open(): Promise<void>;
  /** Ends the client and starts it again where it was. */
  restart(): Promise<void>;
  /** Taps this thing, or the first thing in it that can be tapped. */
  tap(id: string): Promise<void>;
  /** Writes into a field, over what stood there. */
  input(id: string, words: string): Promise<void>;
  /** Taps what asks for a photo, and chooses this one. */
  givePhoto(id: string, photo: AlbumPhoto): Promise<void>;
  /** The words that stand there now. */
  text(id: string): Promise<string>;
  /** Waits until all these words stand there. */
  sees(id: string, ...words: string[]): Promise<void>;
  /** Waits until so many pictures are there, drawn. */
  seesPhotos(id: string, count: number): Promise<void>;
  /** Waits until there is no such thing. */
  misses(id: string): Promise<void>;
  /** The ids that begin so, from top to bottom. */
  ids(beginning: string): Promise<string[]>;
  /** Keeps what the screen shows, under this name. */
  picture(name: string): Promise<void>;
}
