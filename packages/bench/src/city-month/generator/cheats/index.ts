import type { CheatKind } from '../deed';
import { alterPhotos, bringPhotosFromAfar, copyPhotos } from './photos';
import { pretendToTravel, reportInBursts } from './places';
import { feedEachOther, makeHisOwn, shareADevice } from './rings';
import type { Cheat } from './scheme';

export const cheats: Record<CheatKind, Cheat> = {
  'photo-copied': copyPhotos,
  'photo-alike': alterPhotos,
  'impossible-travel': pretendToTravel,
  'far-from-photo': bringPhotosFromAfar,
  burst: reportInBursts,
  'shared-device': shareADevice,
  'mutual-feeding': feedEachOther,
  'own-made': makeHisOwn,
};
