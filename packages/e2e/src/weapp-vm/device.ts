import type { AlbumPhoto, Signal } from '../phone';
import { type Disk, emptyDisk, keptOn, usualDisk } from './disk';

/** A phone with WeChat on it: what stays when the program is killed, and what the person does with the phone. */
export interface Device {
  storage: Map<string, string>;
  /** Bytes that its keys and what lies under them may take in all. */
  storageLimit: number;
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
  /** A tap is being worked off: some questions WeChat asks only then. */
  inTap: boolean;
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

/** WeChat gives a mini-program so much under keys. */
const usualStorage = 10 * 1024 * 1024;

type Given = Pick<Device, 'place' | 'camera' | 'dark' | 'width' | 'domains' | 'fontSize' | 'agreedToPrivacy'>;

export function newDevice(given: Given): Device {
  return {
    storage: new Map(),
    storageLimit: usualStorage,
    disk: emptyDisk(),
    signal: 'good',
    album: [],
    choosesPlace: undefined,
    knocks: 0,
    tapped: '',
    inTap: false,
    staleToken: false,
    mayBeRefused: false,
    permissions: new Map(),
    ...given,
  };
}

/** Bytes under keys, and of the keys. */
export function storedIn(storage: Device['storage']): number {
  return [...storage].reduce((sum, [key, text]) => sum + Buffer.byteLength(key) + Buffer.byteLength(text), 0);
}

/** What is there stays, and nothing more goes in; or there is as much room as ever. */
export function setRoom(device: Device, room: 'left' | 'none'): void {
  const none = room === 'none';
  device.storageLimit = none ? storedIn(device.storage) : usualStorage;
  device.disk.limit = none ? keptOn(device.disk) : usualDisk;
}

/** A finger has tapped something; what the program does without waiting for anything else is still of that tap. */
export function touched(device: Device): void {
  device.inTap = true;
  setImmediate(() => {
    device.inTap = false;
  });
}
