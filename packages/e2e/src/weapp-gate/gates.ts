import type { BuiltApp } from './built-app';
import { builtInFaults } from './built-ins';
import { callFaults } from './calls';
import { deviceFaults } from './devices';
import { markupFaults } from './markup';
import { nameFaults } from './names';
import { officialFaults } from './official-compile';
import { privateInfoFaults } from './private-infos';
import { sizeFaults } from './size';
import { syntaxFaults } from './syntax';

export interface Gate {
  name: string;
  faults: (app: BuiltApp) => string[] | Promise<string[]>;
}

/** What a build has to pass before it is worth carrying to a telephone. */
export const gates = {
  official: { name: 'miniprogram-ci compiles it and finds its quality good', faults: officialFaults },
  markup: { name: 'wcc and wcsc compile its WXML and WXSS', faults: markupFaults },
  syntax: { name: 'its JavaScript is ES5', faults: syntaxFaults },
  builtIns: { name: 'it calls no method that old phones lack', faults: builtInFaults },
  size: { name: 'its main package has at most 1 MB, each other at most 500 KB', faults: sizeFaults },
  names: { name: 'templates and program number attributes alike', faults: nameFaults },
  devices: { name: 'nothing outside platform/ touches the device', faults: deviceFaults },
  privateInfos: {
    name: 'requiredPrivateInfos is what is called, no more and no less',
    faults: privateInfoFaults,
  },
  calls: {
    name: 'every wx.… and Taro.… that it uses exists in the promised base library',
    faults: callFaults,
  },
} satisfies Record<string, Gate>;
