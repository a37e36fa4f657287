import type { NodeResult } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Whether a target is half hidden only because its sheet can be scrolled: below the button that stays. It is then whole
 * where it is scrolled to.
 */
export async function isScrolledBelow(page: Page, { any, html }: NodeResult): Promise<boolean> {
  const [, id] = / id="([^"]+)"/.exec(html) ?? [];
  if (id === undefined || !any.some(({ message }) => message.includes('partially obscured'))) return false;
  return page.evaluate<boolean>(`(() => {
    const element = document.getElementById(${JSON.stringify(id)});
    const sheet = element?.closest('.sheet');
    if (!sheet) return false;
    const before = sheet.scrollTop;
    element.scrollIntoView({ block: 'center' });
    const { left, width, top, bottom } = element.getBoundingClientRect();
    const isWhole = [top + 1, (top + bottom) / 2, bottom - 1].every((y) =>
      element.contains(document.elementFromPoint(left + width / 2, y)),
    );
    sheet.scrollTop = before;
    return isWhole;
  })()`);
}
