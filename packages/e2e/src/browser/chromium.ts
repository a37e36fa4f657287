import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

// The shell draws the same without windows, which takes a third less of the processor.
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser of this machine; CHROMIUM names another one. */
export function startChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
  if (!executablePath) {
    throw new Error(
      'There is no Chromium here: apt-get install chromium-headless-shell fonts-noto-cjk, or name one in CHROMIUM.',
    );
  }
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    // Whoever started the system ends it too, and the browser with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
