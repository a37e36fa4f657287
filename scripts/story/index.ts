import { tellStory } from './tell-story';

/** `npm run story [ADDRESS]`: plays the story against a running system. */
const address = (process.argv[2] ?? process.env.STORY_ADDRESS ?? 'http://127.0.0.1:3000').replace(/\/$/, '');

tellStory({ address, clock: () => performance.now(), say: (line) => console.log(line) }).catch(
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.error(`Is the system running at ${address}? Start it with npm start, or name another address.`);
    process.exitCode = 1;
  },
);
