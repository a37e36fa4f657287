export const built: { program: string; h5Folder: string; weappFolder: string };
export function build(): Promise<void>;
export function buildWeapp(): Promise<void>;
