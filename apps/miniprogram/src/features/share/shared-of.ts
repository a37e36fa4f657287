import type { CatalogueView, ReportView } from '@weilinli/contracts';
import type { Status } from '@weilinli/domain';
import type { Shared } from '../../platform/share';
import { publicStateWords } from '../reports/state-words';

// What the public does not see: the API answers 404 to whoever opens it.
const hidden: readonly Status[] = ['declined', 'withdrawn', 'merged'];

/**
 * What is passed on of a report: what, about where, how it stands – no name, no number, no words, no photo of it. Who
 * opens it sees what he may. Undefined: strangers may not know of it.
 */
export function sharedOf(report: ReportView, { items }: Pick<CatalogueView, 'items'>): Shared | undefined {
  const category = items.find(({ code }) => code === report.category.code);
  if (!category || category.private || hidden.includes(report.status)) return undefined;
  const street = report.area.path.find(({ kind }) => kind === 'street')?.name ?? report.area.name;
  return {
    title: `${report.category.name} · ${street}: ${publicStateWords(report)}`,
    path: `/pages/detail/index?id=${report.id}`,
    // WeChat would take a picture of the screen, with everything that stands there.
    imageUrl: '/assets/share.png',
  };
}
