import { createHash } from 'node:crypto';
import type { AreaIndex } from '@weilinli/api/src/areas';
import type { NewReport } from '@weilinli/api/src/reports/submit-write.sql';
import { mercatorMetres } from '@weilinli/domain';

export interface Place {
  longitude: number;
  latitude: number;
  areaCodes: string[];
  metres: string;
}

/** Random places of the inner city that lie in a micro-grid. WGS-84. */
export function randomPlaces(index: AreaIndex, count: number, chance: () => number): Place[] {
  const places: Place[] = [];
  while (places.length < count) {
    const position = { longitude: 114.2 + chance() * 0.25, latitude: 30.45 + chance() * 0.2 };
    const located = index.locate(position);
    if (located.where !== 'inside' || located.area.kind !== 'micro-grid') continue;
    const { x, y } = mercatorMetres(position);
    places.push({ ...position, areaCodes: located.path.map(({ code }) => code), metres: `(${x},${y})` });
  }
  return places;
}

/** The parts of a submission that do not matter for its cost, as large as the real ones. */
export function poolsFor(versions: { area: number; catalogue: number }, answer: string) {
  const report: Omit<NewReport, 'id'> = {
    number: '',
    status: 'dispatched',
    version: 2,
    reporter_id: null,
    on_behalf_of: null,
    category_code: 'P0103',
    condition_code: 'missing',
    catalogue_version: versions.catalogue,
    severity: 'critical',
    private: false,
    description: '大华公园世家门口, 井盖没有了',
    received_longitude: 0,
    received_latitude: 0,
    received_datum: 'wgs84',
    accuracy: 12,
    address: '大华公园世家门口',
    longitude: 0,
    latitude: 0,
    position: '',
    public_position: '',
    area_code: '',
    area_codes: [],
    area_version: versions.area,
    place_note: null,
    neighbour_codes: [],
    dispatch_rule_version: 1,
    dispatched_by_rule: 'grid-worker',
    captured_at: null,
    device_hash: null,
    recurring_of: null,
    accept_by: null,
    make_safe_by: null,
    resolve_by: null,
    accept_soon_at: null,
    make_safe_soon_at: null,
    resolve_soon_at: null,
    provisional: [],
    calendar_version: 1,
    extensions: 0,
    wake_at: null,
    created_at: null,
    updated_at: null,
  };
  const judgedBy = { catalogueVersion: versions.catalogue, categoryCode: 'P0103', conditionCode: 'missing' };
  const why = {
    rule: 'grid-worker',
    ruleVersion: 1,
    areaCode: '42010601500404',
    considered: 1,
    reason: 'only-one',
    openCount: 12,
    skipped: [],
    others: [],
  };
  return {
    report: { id: '', ...report },
    bodyHash: createHash('sha256').update('bare').digest(),
    why,
    answer,
    history: (reporterId: string, handlerId: string | undefined) => [
      { sequence: 1, event: 'submit', actor_id: reporterId, actor_role: 'reporter', facts: judgedBy },
      ...(handlerId
        ? [
            {
              sequence: 2,
              event: 'dispatch',
              actor_id: null,
              actor_role: 'system',
              facts: {
                handler: { personId: handlerId, displayName: '网格员010404', role: 'worker' },
                ruleVersion: 1,
                rule: why.rule,
                why,
              },
            },
          ]
        : []),
    ],
  };
}

export type Pools = ReturnType<typeof poolsFor>;
