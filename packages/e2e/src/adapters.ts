import { join } from 'node:path';
import { browserStage } from './browser/browser-stage';
import { startChromium } from './browser/chromium';
import type { Showing } from './runner';
import { bundleScreen } from './weapp-drawn/bundle';
import { drawnStage } from './weapp-drawn/drawn-stage';
import { apiOriginOf } from './weapp-vm/api-origin';
import { readProgram } from './weapp-vm/built-program';
import { vmStage } from './weapp-vm/vm-stage';

/** One way to run the client. Each plays the same journeys against a system of its own. */
export interface Adapter {
  name: AdapterName;
  open(house: AdapterHouse): Promise<{ show(): Showing; close(): Promise<void> }>;
}

export const adapterNames = ['weapp in a vm', 'weapp drawn', 'h5'] as const;
export type AdapterName = (typeof adapterNames)[number];

export interface AdapterHouse {
  address: string;
  /** Where pictures go. */
  screens: string;
  /** The build for WeChat. */
  weapp: string;
}

export const adapters: readonly Adapter[] = [
  {
    name: 'weapp in a vm',
    open: async ({ address, weapp }) => {
      const program = readProgram(weapp);
      const apiOrigin = apiOriginOf(program);
      return { show: () => vmStage({ program, address, apiOrigin }), close: async () => undefined };
    },
  },
  {
    name: 'weapp drawn',
    open: async ({ address, screens, weapp }) => {
      const program = readProgram(weapp);
      const apiOrigin = apiOriginOf(program);
      const [browser, script] = await Promise.all([startChromium(), bundleScreen()]);
      const house = { program, address, apiOrigin, browser, script, folder: weapp };
      return {
        show: () => drawnStage({ ...house, screens: join(screens, 'weapp') }),
        close: () => browser.close(),
      };
    },
  },
  {
    name: 'h5',
    open: async ({ address, screens }) => {
      const browser = await startChromium();
      return {
        show: () => browserStage({ browser, address, screens: join(screens, 'h5') }),
        close: () => browser.close(),
      };
    },
  },
];
