import type { AreaKind } from '@weilinli/contracts';
import { type Area, areaKinds, depthOf } from '../area';
import { error, type Finding } from './finding';

export interface CodeDigits {
  /** Digits that a grid adds to its community's code, and a micro-grid to its grid's: 2 to 4. */
  readonly grid: number;
  readonly microGrid: number;
}

/** Codes and parents: every area is where its code says, except that its managing district may be another. */
export function checkTree(areas: readonly Area[], digits: CodeDigits): Finding[] {
  const byCode = new Map<string, Area>();
  const findings: Finding[] = [];
  for (const area of areas) {
    if (byCode.has(area.code)) findings.push(error(area.code, 'This code stands in the file twice.'));
    else byCode.set(area.code, area);
  }
  const cities = areas.filter(({ kind }) => kind === 'city').length;
  if (cities !== 1) findings.push(error('file', `There must be exactly one city; there are ${cities}.`));
  return [
    ...findings,
    ...areas.flatMap((area) =>
      [codeFault(area, digits), parentFault(area, byCode), managerFault(area, byCode)].flatMap((says) =>
        says ? [error(area.code, says)] : [],
      ),
    ),
  ];
}

function codeFault({ code, kind }: Area, digits: CodeDigits): string | undefined {
  const [pattern, form] = codeForm(kind, digits);
  return pattern.test(code) ? undefined : `The code of a ${kind} must be ${form}.`;
}

function codeForm(kind: AreaKind, { grid, microGrid }: CodeDigits): [RegExp, string] {
  switch (kind) {
    case 'city':
    case 'district':
      return [/^\d{6}0{6}$/, 'six digits and six zeros'];
    case 'street':
      return [/^\d{9}000$/, 'nine digits and three zeros'];
    case 'community':
      return [/^\d{9}(?!000)\d{3}$/, 'twelve digits that do not end in 000'];
    case 'grid':
      return [new RegExp(`^\\d{${12 + grid}}$`), `twelve digits and ${grid} more`];
    case 'micro-grid':
      return [
        new RegExp(`^\\d{${12 + grid + microGrid}}$`),
        `its grid's ${12 + grid} digits and ${microGrid} more`,
      ];
    default:
      return kind satisfies never;
  }
}

function parentFault(
  { code, kind, parentCode }: Area,
  byCode: ReadonlyMap<string, Area>,
): string | undefined {
  if (kind === 'city') return parentCode === null ? undefined : 'A city has no parent.';
  if (parentCode === null) return `A ${kind} must name its parent.`;
  const parent = byCode.get(parentCode);
  if (!parent) return `Its parent ${parentCode} is not in the file.`;
  const above = areaKinds[depthOf(kind) - 1];
  if (parent.kind !== above)
    return `The parent of a ${kind} must be a ${above}; ${parentCode} is a ${parent.kind}.`;
  if (code.startsWith(significant(parent))) return undefined;
  return `The code must begin as its parent's, ${parentCode}; if another district governs it, say so in managingDistrictCode.`;
}

/** The digits that children repeat. */
function significant({ code, kind }: Area): string {
  switch (kind) {
    case 'city':
      // 420100 is a city of a province; 110000 a city by itself.
      return code.slice(0, 6).replace(/(00)+$/, '');
    case 'district':
      return code.slice(0, 6);
    case 'street':
      return code.slice(0, 9);
    default:
      return code;
  }
}

function managerFault(area: Area, byCode: ReadonlyMap<string, Area>): string | undefined {
  const { kind, managingDistrictCode } = area;
  if (managingDistrictCode === null) return undefined;
  if (kind !== 'street') return `Only a street may have a managing district; this is a ${kind}.`;
  if (byCode.get(managingDistrictCode)?.kind === 'district') return undefined;
  return `Its managing district ${managingDistrictCode} is not a district in the file.`;
}
