/** A photo in the phone's album, as the camera left it. */
export interface AlbumPhoto {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What somebody gets who is passed something on. */
export interface Card {
  title: string;
  /** Of the page that it opens, with what that page has to know. */
  path: string;
  /** Drawn on it. A browser passes on words alone. */
  picture?: string;
}

/** How well the phone reaches the server; `answers-lost`: what it sends arrives, what comes back does not. */
export type Signal = 'good' | 'none' | 'slow' | 'answers-lost' | 'server-fails';

/**
 * What a person does with the client. Journeys are written in these words alone, so that they can be played against
 * any build of it. Things are named by their id; what is not shown is not there. Every word waits until it can be
 * done, and throws when that takes too long.
 */
export interface Phone {
  /** What the client runs in: where something goes differently there, and is meant to, a journey names it. */
  readonly host: 'WeChat' | 'browser';
  /** Starts the client where everybody starts: the browser at its address, WeChat at the first page. */
  open(): Promise<void>;
  /** Starts the client by what somebody shared: a browser at its address, WeChat by the card. `path` is the page's own. */
  openShared(path: string): Promise<void>;
  /** Ends the client and starts it again where it was: a browser loads again, WeChat opens a card that leads there. */
  restart(): Promise<void>;
  /** The way back: a browser shows ours, WeChat its own. */
  back(): Promise<void>;
  /** What becomes of the signal from now on. */
  signal(signal: Signal): Promise<void>;
  /** The next call to the server carries a token that it does not accept any more. */
  staleToken(): Promise<void>;
  /** Whether the phone can keep anything more, from now on. */
  room(room: 'left' | 'none'): Promise<void>;
  /** From now on the server may refuse this person something (403, 409, 422): else that is a fault. */
  mayBeRefused(): Promise<void>;
  /** Taps this thing, or the first thing in it that can be tapped. */
  tap(id: string): Promise<void>;
  /** Writes into a field, over what stood there. */
  input(id: string, words: string): Promise<void>;
  /** Taps what asks for a photo, and chooses this one. */
  givePhoto(id: string, photo: AlbumPhoto): Promise<void>;
  /** Taps what passes something on, to somebody: answers what he gets. */
  passOn(id: string): Promise<Card>;
  /** The next time that a map asks for a place, this one is chosen, with these words. */
  choosesPlace(place: { longitude: number; latitude: number; address: string }): Promise<void>;
  /** On a new phone WeChat itself wants to be told that its owner agrees to the notice; browsers ask nothing of the kind. */
  agreesToPlatform(): Promise<void>;
  /** How often the phone has knocked since the client was started. */
  knocks(): Promise<number>;
  /** How large letters are now: 1 as drawn. */
  letters(): Promise<number>;
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
