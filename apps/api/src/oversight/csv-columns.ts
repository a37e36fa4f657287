import type { AreaKind } from '@weilinli/contracts';
import { type Catalogue, findCategory, fromWgs84, isOpen } from '@weilinli/domain';
import type { Cell } from './csv';
import { areaKindNames, severityNames, statusNames } from './csv-words';
import type { CsvRow } from './select-csv-rows.sql';

interface Column {
  heading: string;
  cell: (row: CsvRow, catalogue: Catalogue) => Cell;
}

/** The table, from left to right. */
export const csvColumns: readonly Column[] = [
  { heading: '案件编号', cell: ({ number }) => number },
  { heading: '状态', cell: ({ status }) => statusNames[status] },
  { heading: '类别代码', cell: ({ categoryCode }) => categoryCode },
  { heading: '类别', cell: (row, catalogue) => categoryOf(row, catalogue)?.name ?? row.categoryCode },
  { heading: '立案条件', cell: (row, catalogue) => conditionName(row, catalogue) },
  { heading: '严重程度', cell: ({ severity }) => severityNames[severity] },
  ...(Object.keys(areaKindNames) as AreaKind[]).map((kind) => ({
    heading: areaKindNames[kind],
    cell: ({ areaNames }: CsvRow) => areaNames.find((area) => area.kind === kind)?.name ?? null,
  })),
  { heading: '地址', cell: ({ address }) => address },
  { heading: '经度（GCJ-02）', cell: (row) => degrees(fromWgs84(row, 'gcj02').longitude) },
  { heading: '纬度（GCJ-02）', cell: (row) => degrees(fromWgs84(row, 'gcj02').latitude) },
  instant('上报时间', ({ createdAt }) => createdAt),
  instant('接单时间', ({ acceptedAt }) => acceptedAt),
  instant('围护时间', ({ madeSafeAt }) => madeSafeAt),
  instant('处理完成时间', ({ resolvedAt }) => resolvedAt),
  instant('结束时间', ({ closedAt }) => closedAt),
  instant('受理时限', ({ acceptBy }) => acceptBy),
  instant('围护时限', ({ makeSafeBy }) => makeSafeBy),
  instant('处置时限', ({ resolveBy }) => resolveBy),
  { heading: '是否按期', cell: inTime },
  { heading: '返工次数', cell: ({ rework }) => rework },
  { heading: '转派次数', cell: ({ transfers }) => transfers },
  { heading: '挂账次数', cell: ({ suspensions }) => suspensions },
  { heading: '延期次数', cell: ({ extensions }) => extensions },
  { heading: '是否督办', cell: ({ supervisedAt }) => (supervisedAt ? '是' : '否') },
  { heading: '处置人', cell: ({ handlerName }) => handlerName },
  { heading: '并入案件', cell: ({ mergedIntoNumber }) => mergedIntoNumber },
  { heading: '此前案件（同一地点再次损坏）', cell: ({ recurringOfNumber }) => recurringOfNumber },
];

function instant(name: string, of: (row: CsvRow) => Date | null): Column {
  return { heading: `${name}（北京时间）`, cell: (row) => beijingTime(of(row)) };
}

/** `2026-02-14 08:00:00`: what spreadsheets read as a time. The zone stands in the heading. */
function beijingTime(at: Date | null): string | null {
  if (!at) return null;
  const shifted = new Date(at.getTime() + 8 * 3_600_000);
  return shifted.toISOString().slice(0, 19).replace('T', ' ');
}

/** By the report's own clock, like the indices. What never was or no longer is a case has no time to keep. */
function inTime({ status, resolvedAt, resolveBy, now }: CsvRow): string | null {
  if (resolvedAt) return resolveBy && resolvedAt > resolveBy ? '超期' : '按期';
  if (!isOpen(status)) return null;
  if (status === 'suspended') return '挂账中';
  return resolveBy && now > resolveBy ? '已超期' : '未到期';
}

function categoryOf({ categoryCode }: CsvRow, catalogue: Catalogue) {
  return findCategory(catalogue, categoryCode);
}

function conditionName(row: CsvRow, catalogue: Catalogue): string {
  const conditions = categoryOf(row, catalogue)?.conditions ?? [];
  return conditions.find(({ code }) => code === row.conditionCode)?.name ?? row.conditionCode;
}

/** To about ten centimetres. */
function degrees(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
