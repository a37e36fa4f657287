export interface ShownPhoto {
  url: string;
  words: string;
}
