import type { Inbox, InviteCode, Me, Page, Problem, RoleOffer } from '@weilinli/contracts';
import { hire } from '../../testing/hire';
import type { Stage } from '../../testing/stage';
import { storyAreas } from '../../testing/story-city';

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** Couriers who are offered a grid, and what is said about it. */
export function partTimersOn(stage: Stage) {
  let couriers = 0;
  const courier = async () => {
    const persona = `骑手${++couriers}`;
    await hire(stage, { persona, role: 'courier' });
    return persona;
  };
  const codeOf = async (persona: string) =>
    (await (await stage.as(persona)).post<InviteCode & Problem>('/me/invite-code')).body;
  const offers = async (inviteCode: string, body: object = {}, by = 'leader-1') =>
    (await stage.as(by)).post<RoleOffer & Problem>('/role-offers', {
      inviteCode,
      areaCode: storyAreas.gridCode,
      validTo: inDays(30),
      ...body,
    });
  const says = async (persona: string, id: string, word: string) =>
    (await stage.as(persona)).post<RoleOffer & Problem>(`/me/role-offers/${id}/${word}`);

  return {
    courier,
    codeOf,
    offers,
    says,
    ends: async (persona: string, id: string, body = {}) =>
      (await stage.as(persona)).post<RoleOffer & Problem>(`/role-offers/${id}/end`, body),
    rolesOf: async (persona: string) => (await (await stage.as(persona)).get<Me>('/me')).body.roles,
    offersTo: async (persona: string) =>
      (await (await stage.as(persona)).get<Page<RoleOffer>>('/me/role-offers')).body.items,
    toldTo: async (persona: string) =>
      (await (await stage.as(persona)).get<Inbox>('/inbox')).body.items.map(
        ({ kind, body }) => `${kind}: ${body}`,
      ),
    /** A courier who has the story's grid, too. */
    async partTimer(body: object = {}): Promise<{ persona: string; offer: RoleOffer }> {
      const persona = await courier();
      const { body: offer } = await offers((await codeOf(persona)).code, body);
      expect((await says(persona, offer.id, 'accept')).status).toBe(200);
      return { persona, offer };
    },
  };
}

export type PartTimers = ReturnType<typeof partTimersOn>;
