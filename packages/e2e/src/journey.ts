import type { Client, PhotoFile } from '@weilinli/client';
import type { Scene } from '@weilinli/scripts/story/street-photo';
import type { AlbumPhoto, Phone } from './phone';

export interface PhoneWishes {
  screen?: 'usual' | 'small-dark';
  /** Where the phone says it is; `refused`: its owner does not let the client know. */
  place?: 'gate' | 'refused';
  /** Whether its owner lets the client have the camera; he may still choose from his album. */
  camera?: 'allowed' | 'refused';
  /** Its owner has never opened the client here: WeChat's own contract is still to be agreed to. */
  isNew?: boolean;
  /** How large letters are by the phone's own setting: 1 is usual, 1.4 WeChat's mode for the elderly. */
  letters?: number;
}

/** What a journey has at hand. */
export interface Stage {
  /** One thing that must succeed, told as a line. A failure ends the journey. */
  step(name: string, work: () => Promise<void>): Promise<void>;
  /** A phone of its own for somebody: what one phone keeps, no other knows. */
  phone(wishes?: PhoneWishes): Promise<Phone>;
  /** The API as this person, to set up and to check. */
  api(persona: string): Promise<Client<PhotoFile>>;
  /** A photo of the street, each a different shot. */
  photo(scene: Scene): Promise<AlbumPhoto>;
}

export interface Journey {
  name: string;
  play(stage: Stage): Promise<void>;
}
