import { createClient, fetchSend, fetchUpload, memoryTokens, type PhotoFile } from '@weilinli/client';
import { streetPhoto } from '@weilinli/scripts/story/street-photo';
import type { Stage } from './journey';

let shots = 0;

/** What a journey has at hand besides phones: the API as anybody, and photos of the street. */
export function houseAt(address: string): Pick<Stage, 'api' | 'photo'> {
  return {
    api: async (persona) => {
      const client = createClient<PhotoFile>({
        base: `${address}/api/v1`,
        send: fetchSend(),
        upload: fetchUpload(),
        tokens: memoryTokens(),
      });
      await client.signInAs(persona);
      return client;
    },
    photo: async (scene) => ({
      name: `${scene}.jpg`,
      bytes: await streetPhoto(scene, { at: new Date(), seed: ++shots }),
    }),
  };
}
