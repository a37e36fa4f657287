import type { HistoryEntry, Inbox, PhotoView, Report } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import request from 'supertest';
import { phonePhoto } from '../photos/testing/pictures';
import type { Stage } from './stage';

/** Calls to a stage's API as a phone makes them: over a socket, and with real photos. */
export function overHttp(stage: Stage) {
  const { server } = stage.app;
  const get = async <T>(persona: string, path: string): Promise<T> => {
    const { headers } = await stage.as(persona);
    const { body } = await request(server).get(`/api/v1${path}`).set(headers).expect(200);
    return body as T;
  };
  const post = async <T>(
    persona: string,
    { path, body, answers }: { path: string; body?: object; answers: number },
  ): Promise<T> => {
    const { headers } = await stage.as(persona);
    const asked = request(server).post(`/api/v1${path}`).set(headers).send(body);
    return (await asked.expect(answers)).body as T;
  };

  return {
    get,
    post,
    async photograph(persona: string, exif: Record<string, string> = {}): Promise<PhotoView> {
      const { headers } = await stage.as(persona);
      const { body } = await request(server)
        .post('/api/v1/photos')
        .set(headers)
        .attach('file', await phonePhoto(exif), 'IMG_0815.jpg')
        .expect(201);
      return body as PhotoView;
    },
    act: ({ id }: Pick<Report, 'id'>, step: { by: string; action: Action; body?: object }) =>
      post<Report>(step.by, {
        path: `/reports/${id}/actions/${step.action}`,
        body: step.body ?? {},
        answers: 200,
      }),
    /** What each of them has been told about the report, oldest first, once all consequences are through. */
    async told({ id }: Pick<Report, 'id'>, ...personas: string[]): Promise<Record<string, string[]>> {
      await stage.workOff();
      const inboxes = await Promise.all(
        personas.map(async (persona) => {
          const { items } = await get<Inbox>(persona, '/inbox?limit=100');
          const about = items.filter(({ reportId }) => reportId === id);
          return [persona, about.map(({ kind }) => kind).reverse()] as const;
        }),
      );
      return Object.fromEntries(inboxes);
    },
    /** What has happened to it; nothing else raises its version. */
    async events(persona: string, { id, version }: Pick<Report, 'id' | 'version'>): Promise<string[]> {
      const { items } = await get<{ items: HistoryEntry[] }>(persona, `/reports/${id}/history`);
      expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_, index) => index + 1));
      expect(version).toBe(items.length);
      return items.map(({ event }) => event);
    },
  };
}

export type OverHttp = ReturnType<typeof overHttp>;
