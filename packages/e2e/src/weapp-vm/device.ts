import type { AlbumPhoto, Signal } from '../phone';
import { type Disk, emptyDisk } from './disk';

/** A phone with WeChat on it: what stays when the program is killed, and what the person does with the phone. */
export interface Device {
  storage: Map<string, string>;
  disk: Disk;
  signal: Signal;
  /** What the next picture will be. */
  album: AlbumPhoto[];
  place: { longitude: number; latitude: number } | 'refused';
  /** What the person chooses on WeChat's map. */
  choosesPlace: { longitude: number; latitude: number; name: string; address: string } | undefined;
  /** WeChat's own type size: 16 is usual, 22.4 in its mode for the elderly. */
  fontSize: number;
  camera: 'allowed' | 'refused';
  /** Short knocks since the program was started. */
  knocks: number;
  /** What a finger met last: WeChat believes nobody's agreement but that of a button that was just tapped. */
  tapped: string;
  dark: boolean;
  width: number;
  /** Addresses that WeChat has been told of, and where each lies on this machine. */
  domains: ReadonlyMap<string, string>;
  /** The next call to the API carries a token that the server does not know. */
  staleToken: boolean;
  /** Somebody expects that the server refuses something. */
  mayBeRefused: boolean;
  permissions: Map<string, boolean>;
  agreedToPrivacy: boolean;
}

type Given = Pick<Device, 'place' | 'camera' | 'dark' | 'width' | 'domains' | 'fontSize' | 'agreedToPrivacy'>;

export function newDevice(given: Given): Device {
  return {
    storage: new Map(),
    disk: emptyDisk(),
    signal: 'good',
    album: [],
    choosesPlace: undefined,
    knocks: 0,
    tapped: '',
    staleToken: false,
    mayBeRefused: false,
    permissions: new Map(),
    ...given,
  };
}
