import type { Report } from '@weilinli/contracts';
import { eventually } from '../check';
import type { Phone } from '../phone';

/** Opens what goes its way from a desk, where only the first of it stand by themselves. */
export async function openFromDesk(phone: Phone, { id, number }: Report): Promise<void> {
  const [first] = await eventually(
    'it on the desk, or the way to more',
    async () => [...(await phone.ids(`report-${id}`)), ...(await phone.ids('desk-more-going'))],
    ({ length }) => length > 0,
  );
  if (first === 'desk-more-going') await phone.tap('desk-more-going');
  await phone.tap(`report-${id}`);
  await phone.sees('page-detail', number);
}
