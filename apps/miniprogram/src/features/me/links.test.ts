import { roles } from '@weilinli/contracts';
import { isTabOf } from '../session/roles';
import { workLinks } from './links';

test.each(roles)('%s finds in his links what his tabs do not show already', (role) => {
  expect(workLinks(role).filter(({ page }) => isTabOf(role, page))).toEqual([]);
});

test.each(roles)('%s finds what he reported, by a tab or by a link', (role) => {
  expect(isTabOf(role, 'mine') || workLinks(role).some(({ page }) => page === 'mine')).toBe(true);
});
