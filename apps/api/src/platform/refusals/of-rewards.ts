import { kind, type RefusalKinds } from './kind';

/** Points, the shop and what waits for a look. */
export const rewardRefusals = {
  POINTS_NOT_ENOUGH: kind(
    409,
    'Not enough points',
    'This costs more points than are available; see GET /points.',
  ),
  REWARD_SOLD_OUT: kind(
    409,
    'Sold out',
    'None of it is left. What nobody picks up comes back; ask again then.',
  ),
  REWARD_LIMIT_REACHED: kind(
    409,
    'Limit reached',
    'One person may have only so many of this reward in a month, see perPerson; what waits counts, what came back does not.',
  ),
  REWARD_NOT_OFFERED: kind(
    409,
    'Not offered now',
    'This reward cannot be redeemed now; see validFrom, validTo and active.',
  ),
  SHOP_UNKNOWN: kind(422, 'No such shop', 'Name an organisation whose members hand the reward over.'),
  STOCK_NOT_ENOUGH: kind(
    409,
    'Less than that in stock',
    'Others have redeemed meanwhile. Read the reward again and take out at most its stock.',
  ),
  REDEMPTION_CODE_UNKNOWN: kind(
    422,
    'No such code',
    'There is no redemption with this code. Read it again from the phone of who redeemed.',
  ),
  REDEMPTION_ELSEWHERE: kind(
    409,
    'To be picked up elsewhere',
    'This code is good, but at another shop; see pickUpPlace of the redemption on the phone.',
  ),
  REDEMPTION_PICKED_UP: kind(409, 'Picked up already', 'A code counts once, and this one has been used.'),
  REDEMPTION_CANCELLED: kind(
    409,
    'Cancelled',
    'Who redeemed this has cancelled it; the points went back to him.',
  ),
  REDEMPTION_EXPIRED: kind(
    409,
    'Its last day is over',
    'Nobody came for it in time; points and stock went back, or will within the hour.',
  ),
  REVIEW_NOT_OPEN: kind(409, 'Its word is said', 'This review waits for no such word now; see its state.'),
} satisfies RefusalKinds;
