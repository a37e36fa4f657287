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
  /** WeChat's own type size: 16 is usual, 21 large. */
  fontSize: number;
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

export function newDevice(given: Pick<Device, 'place' | 'dark' | 'width' | 'domains'>): Device {
  return {
    storage: new Map(),
    disk: emptyDisk(),
    signal: 'good',
    album: [],
    choosesPlace: undefined,
    fontSize: 16,
    staleToken: false,
    mayBeRefused: false,
    permissions: new Map(),
    agreedToPrivacy: false,
    ...given,
  };
}
