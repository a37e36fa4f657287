/** What a station (户外工作者驿站) has for whoever works outdoors. */
export const stationFacilities = [
  'water',
  'power',
  'microwave',
  'toilet',
  'rest',
  'cooling',
  'medicine',
] as const;
export type StationFacility = (typeof stationFacilities)[number];

export const facilityWords: Record<StationFacility, string> = {
  water: '饮水',
  power: '充电',
  microwave: '微波炉',
  toilet: '厕所',
  rest: '休息座椅',
  cooling: '空调',
  medicine: '药箱',
};
