import type { DataSource } from 'typeorm';
import type { StoryAreas } from '../demo/demo-people';

export const storyAreas: StoryAreas = {
  cityCode: '420100000000',
  districtCode: '420106000000',
  streetCode: '420106015000',
  communityCode: '420106015001',
  gridCode: '42010601500101',
  otherGridCodes: ['42010601500102', '42010601500103'],
};

/** Names and codes of a few areas, without a map. */
export async function putStoryAreas(ownedBy: DataSource): Promise<void> {
  const { cityCode, districtCode, streetCode, communityCode, gridCode, otherGridCodes } = storyAreas;
  const areas = [
    [cityCode, 'city', '江城市', null],
    [districtCode, 'district', '武昌区', cityCode],
    [streetCode, 'street', '南湖街道', districtCode],
    [communityCode, 'community', '第一社区', streetCode],
    [gridCode, 'grid', '第一网格', communityCode],
    ...otherGridCodes.map((code, index) => [code, 'grid', `第${index + 2}网格`, communityCode]),
  ];
  const [version] = await ownedBy.query<{ id: number }[]>(
    "INSERT INTO area_versions (source, digest) VALUES ('test', 'none') RETURNING id",
  );
  for (const area of areas) {
    await ownedBy.query(
      "INSERT INTO areas (code, kind, name, parent_code, version, boundary) VALUES ($1, $2, $3, $4, $5, '[]')",
      [...area, version?.id],
    );
  }
}
