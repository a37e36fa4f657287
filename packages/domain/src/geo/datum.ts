import gcoord from 'gcoord';

/** GCJ-02 is what Chinese maps and WeChat's choosers give, WGS-84 what satellites and browsers give; about 500 m apart. */
export const datums = ['gcj02', 'wgs84'] as const;
export type Datum = (typeof datums)[number];

/** Degrees. */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** A position given in `datum`, in WGS-84 degrees. Round trips stay within a metre inside China. */
export function toWgs84(position: Position, datum: Datum): Position {
  return datum === 'wgs84' ? plain(position) : convert(position, 'GCJ02', 'WGS84');
}

/** A WGS-84 position, in degrees of `datum`. */
export function fromWgs84(position: Position, datum: Datum): Position {
  return datum === 'wgs84' ? plain(position) : convert(position, 'WGS84', 'GCJ02');
}

function convert(position: Position, from: 'GCJ02' | 'WGS84', to: 'GCJ02' | 'WGS84'): Position {
  const [longitude, latitude] = gcoord.transform(
    [position.longitude, position.latitude],
    gcoord[from],
    gcoord[to],
  );
  return { longitude, latitude };
}

function plain({ longitude, latitude }: Position): Position {
  return { longitude, latitude };
}
