export const photoStages = ['before', 'safe', 'after', 'remark'] as const;
export type PhotoStage = (typeof photoStages)[number];

export interface PhotoView {
  id: string;
  width: number;
  height: number;
  bytes: number;
  url: string;
  thumbnailUrl: string;
  capturedAt?: string;
}

export interface ReportPhoto {
  id: string;
  stage: PhotoStage;
  url: string;
  thumbnailUrl: string;
  at: string;
}
